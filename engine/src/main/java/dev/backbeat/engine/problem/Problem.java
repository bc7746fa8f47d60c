package dev.backbeat.engine.problem;

/// Something a person must mend: what was wrong, where, and what to write instead.
///
/// `message` names the offending text; `advice` says what to do and may be empty.
public record Problem(ProblemCode code, Severity severity, Place place, String message, String advice) {

    public static Problem error(ProblemCode code, Place place, String message, String advice) {
        return new Problem(code, Severity.ERROR, place, message, advice);
    }

    public static Problem warning(ProblemCode code, Place place, String message, String advice) {
        return new Problem(code, Severity.WARNING, place, message, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
