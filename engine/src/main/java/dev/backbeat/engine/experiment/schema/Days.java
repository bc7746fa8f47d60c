package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.time.LocalDate;
import java.util.Map;

/// A date of the years 1700 to 2200, which the engine can count in nanoseconds.
public record Days() implements ScalarKind<LocalDate> {
    /// As far as a pattern knows the calendar.
    static final String PATTERN = "(?:1[7-9][0-9]{2}|2[01][0-9]{2}|2200)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    @Override
    public Reading<LocalDate> reading(Node.Scalar scalar) {
        return switch (new Moments().reading(scalar)) {
            case Reading.Accepted<Moment>(Moment.Day(LocalDate date)) -> Reading.accepted(date);
            case Reading.Accepted<Moment> time ->
                Reading.refused(ConfigCode.BAD_VALUE, "is not a date alone", "leave the time out");
            case Reading.Refused<Moment>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
        };
    }

    static boolean isCounted(int year) {
        return year >= 1700 && year <= 2200;
    }

    static <T> Reading<T> tooFar() {
        return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be in the years 1700 to 2200", "");
    }

    @Override
    public String write(LocalDate value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Json.text(PATTERN);
    }

    @Override
    public String type() {
        return "date";
    }

    @Override
    public String unit() {
        return "";
    }
}
