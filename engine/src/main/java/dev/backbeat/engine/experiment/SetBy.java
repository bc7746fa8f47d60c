package dev.backbeat.engine.experiment;

import dev.backbeat.engine.problem.Place;

/// What set a value: a line of a file, a flag, a variable of the environment, the script, or nothing but a default.
///
/// @param place where it was said; of the environment: where it was asked for; empty for defaults
public record SetBy(Kind kind, Place place) {

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

    /// `configs/base/us.yaml:12`, `flag --set costs.slippage=5 bps`, `default`.
    @Override
    public String toString() {
        return switch (kind) {
            case FILE -> place.source() + ":" + place.line();
            case FLAG -> "flag " + place.source();
            case ENVIRONMENT -> "environment, asked by " + spot();
            case SCRIPT -> "script " + place.source();
            case DEFAULT -> "default";
            case DERIVED -> "follows from the rest";
        };
    }

    private String spot() {
        return place.line() == 0 ? place.source() : place.source() + ":" + place.line();
    }
}
