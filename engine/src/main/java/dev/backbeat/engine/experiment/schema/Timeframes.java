package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;

/// The length of a bar.
public record Timeframes() implements ScalarKind<Timeframe> {

    @Override
    public Reading<Timeframe> reading(Node.Scalar scalar) {
        String text = scalar.text();
        if (text.matches("[0-9]{1,4}"))
            return Reading.refused(ConfigCode.MISSING_UNIT, "needs a unit", "write '" + text + "m' or '" + text + "d'");
        return Timeframe.find(text.matches("[0-9]{1,4} [A-Za-z]{1,2}") ? text.replace(" ", "") : text)
                .map(Reading::accepted)
                .orElseGet(() -> Reading.refused(
                        ConfigCode.BAD_VALUE,
                        "is not a timeframe",
                        "write a number and m, h, d, w or mo: 15m, 1h, 1d"));
    }

    @Override
    public String write(Timeframe value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Json.text("[1-9][0-9]{0,3} ?(?:[mM][oO]|[mMhHdDwW])");
    }

    @Override
    public String type() {
        return "timeframe";
    }

    @Override
    public String unit() {
        return "`m`, `h`, `d`, `w` or `mo`";
    }
}
