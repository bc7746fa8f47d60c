package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;
import java.util.regex.Pattern;

/// A text, of at most so many characters, of which every one must be allowed.
///
/// @param inEditors a pattern for JSON Schema, narrower where another step refuses more than this one
public record Phrase(String type, Pattern allowed, String rule, int longest, String inEditors)
        implements ScalarKind<String> {

    public static Phrase of(String type, String allowed, String rule, int longest) {
        return new Phrase(type, Pattern.compile(allowed, Pattern.DOTALL), rule, longest, allowed);
    }

    public Phrase inEditors(String pattern) {
        return new Phrase(type, allowed, rule, longest, pattern);
    }

    @Override
    public Reading<String> reading(Node.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNull())
            return Reading.refused(
                    ConfigCode.MISSING_VALUE, "is no text", "write '\"" + text + "\"' if it is meant as one");
        if (text.length() > longest)
            return Reading.refused(ConfigCode.OUT_OF_RANGE, "is longer than " + longest + " characters", "shorten it");
        var unsafe = UnsafeCharacters.firstIn(text);
        if (unsafe.isPresent())
            return Reading.refused(ConfigCode.UNSAFE_TEXT, "has the character " + unsafe.get() + " in it", "remove it");
        if (allowed.matcher(text).matches()) return Reading.accepted(text);
        return Reading.refused(ConfigCode.BAD_VALUE, "is not a valid " + type, rule);
    }

    @Override
    public String write(String value) {
        return YamlText.of(value);
    }

    @Override
    public Map<String, Object> json() {
        return Json.phrase(inEditors, longest);
    }

    @Override
    public String unit() {
        return "";
    }
}
