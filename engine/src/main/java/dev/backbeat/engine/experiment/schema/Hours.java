package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours of a session, written `09:30-16:00`; a session may end on the next day.
public record Hours() implements ScalarKind<Hours.Span> {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2}):([0-9]{2}) ?- ?([0-9]{1,2}):([0-9]{2})");

    /// From `opens` to `closes`, of which the latter no longer belongs to the session.
    public record Span(LocalTime opens, LocalTime closes) {}

    @Override
    public Reading<Span> reading(Node.Scalar scalar) {
        Matcher written = WRITTEN.matcher(scalar.text());
        if (!written.matches())
            return Reading.refused(ConfigCode.BAD_VALUE, "is not a session", "write its hours: 09:30-16:00");
        int opens = minutes(written.group(1), written.group(2));
        int closes = minutes(written.group(3), written.group(4));
        if (opens < 0 || closes < 0 || opens == 24 * 60)
            return Reading.refused(ConfigCode.BAD_VALUE, "is not a time of day", "hours go from 00:00 to 24:00");
        return Reading.accepted(new Span(time(opens), time(closes)));
    }

    private static int minutes(String hour, String minute) {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return minutes > 24 * 60 || Integer.parseInt(minute) > 59 ? -1 : minutes;
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60 % 24, minutes % 60);
    }

    @Override
    public String write(Span value) {
        return value.opens() + "-" + value.closes();
    }

    @Override
    public Map<String, Object> json() {
        String time = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]";
        return Json.text(time + " ?- ?(?:" + time + "|24:00)");
    }

    @Override
    public String type() {
        return "hours such as `09:30-16:00`";
    }

    @Override
    public String unit() {
        return "";
    }
}
