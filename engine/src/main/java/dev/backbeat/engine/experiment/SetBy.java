package dev.backbeat.engine.experiment;

import dev.backbeat.engine.problem.Place;
import java.util.List;
import java.util.regex.Pattern;

/// What set a value: a line of a file, a flag, a variable of the environment, the script, or nothing but a default.
///
/// @param place where it was said; of the environment: where it was asked for; empty for defaults
/// @param variables the names of those of the environment, empty for all else
public record SetBy(Kind kind, Place place, String variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)");

    /// What sort of thing set it.
    public enum Kind {
        FILE,
        FLAG,
        ENVIRONMENT,
        SCRIPT,
        DEFAULT,
        /// It follows from other values, as the name of an experiment from its file's.
        DERIVED
    }

    static final SetBy DEFAULT = new SetBy(Kind.DEFAULT, Place.of(""));
    static final SetBy DERIVED = new SetBy(Kind.DERIVED, Place.of(""));

    SetBy(Kind kind, Place place) {
        this(kind, place, "");
    }

    /// @param written the value with what asks for it: `${env:DATA}/us`
    static SetBy environment(String written, Place place) {
        List<String> names = VARIABLE.matcher(written)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return new SetBy(Kind.ENVIRONMENT, place, String.join(", ", names));
    }

    /// `configs/base/us.yaml:12:9`, `flag --set costs.slippage=5 bps`, `default`.
    @Override
    public String toString() {
        return switch (kind) {
            case FILE -> place.toString();
            case FLAG -> "flag " + place.source();
            case ENVIRONMENT -> "environment " + variables + ", asked by " + place;
            case SCRIPT -> "script " + place.source();
            case DEFAULT -> "default";
            case DERIVED -> "follows from the rest";
        };
    }
}
