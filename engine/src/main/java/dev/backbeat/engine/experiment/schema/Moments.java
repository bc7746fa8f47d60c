package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A date or a date with a time, in the years the engine can count in nanoseconds.
public record Moments() implements ScalarKind<Moment> {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:[.][0-9]{1,9})?"
                    + "(?:Z|[+-][0-9]{2}:[0-9]{2})?)?");

    @Override
    public Reading<Moment> reading(Node.Scalar scalar) {
        String text = scalar.text();
        if (text.length() > 40 || !SHAPE.matcher(text).matches())
            return Reading.refused(
                    ConfigCode.BAD_VALUE, "is not a date", "write year-month-day: 2012-01-31, or 2012-01-31T09:30");
        return read(text)
                .map(Moments::within)
                .orElseGet(() ->
                        Reading.refused(ConfigCode.BAD_VALUE, "is not in the calendar", "check month, day and time"));
    }

    private static Optional<Moment> read(String text) {
        String iso = text.replace(' ', 'T');
        if (text.length() == 10) return parsed(iso, t -> new Moment.Day(LocalDate.parse(t)));
        boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 10;
        return hasOffset
                ? parsed(iso, t -> new Moment.Absolute(OffsetDateTime.parse(t).toInstant()))
                : parsed(iso, t -> new Moment.Local(LocalDateTime.parse(t)));
    }

    private static Optional<Moment> parsed(String text, Function<String, Moment> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reading<Moment> within(Moment moment) {
        int year = switch (moment) {
            case Moment.Day(LocalDate date) -> date.getYear();
            case Moment.Local(LocalDateTime time) -> time.getYear();
            case Moment.Absolute(Instant instant) ->
                instant.atOffset(ZoneOffset.UTC).getYear();
        };
        return Days.isCounted(year) ? Reading.accepted(moment) : Days.tooFar();
    }

    @Override
    public String write(Moment value) {
        return switch (value) {
            case Moment.Day(LocalDate date) -> date.toString();
            case Moment.Local(LocalDateTime time) -> time.toString();
            case Moment.Absolute(Instant instant) -> instant.toString();
        };
    }

    @Override
    public Map<String, Object> json() {
        return Json.text(
                Days.PATTERN + SHAPE.pattern().substring(SHAPE.pattern().indexOf("(?:[T ]")));
    }

    @Override
    public String type() {
        return "date, or date and time";
    }

    @Override
    public String unit() {
        return "";
    }
}
