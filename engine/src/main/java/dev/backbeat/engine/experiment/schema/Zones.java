package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Spelling;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A time zone by its name.
public record Zones() implements ScalarKind<ZoneId> {

    @Override
    public Reading<ZoneId> reading(Node.Scalar scalar) {
        try {
            return Reading.accepted(ZoneId.of(scalar.text()));
        } catch (DateTimeException e) {
            String example = "write a name such as America/New_York or UTC";
            String advice = Spelling.nearest(scalar.text(), new TreeSet<>(ZoneId.getAvailableZoneIds()))
                    .map(n -> "did you mean '" + n + "'?")
                    .orElse(example);
            return Reading.refused(ConfigCode.UNKNOWN_WORD, "is no time zone", advice);
        }
    }

    @Override
    public String write(ZoneId value) {
        return value.getId();
    }

    @Override
    public Map<String, Object> json() {
        return Json.any(
                Json.ordered("enum", List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()))),
                Json.text("(?:UTC|GMT|UT)?(?:Z|[+-].+)"));
    }

    @Override
    public String type() {
        return "time zone";
    }

    @Override
    public String unit() {
        return "";
    }
}
