package dev.backbeat.engine.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import org.jspecify.annotations.Nullable;

/// Writes as `\u202e` what JSON would let stand and a terminal would obey, so that a file can be looked at as it is.
public final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !isHalf && UnsafeCharacters.isUnsafe(character)
                ? new SerializedString("\\u%04x".formatted(character))
                : null;
    }
}
