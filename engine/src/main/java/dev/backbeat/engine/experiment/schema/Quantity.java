package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.problem.ConfigCode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as it was written and the unit behind it: `5 bps` is 5 and `bps`, `100` is 100 and nothing.
record Quantity(BigDecimal number, String unit) {
    private static final int LONGEST = 40;
    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?) ?([^0-9.,_' ].*)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?:[,_' ][0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern ENDLESS = Pattern.compile("(?i)[+-]?\\.?(?:nan|inf|infinity)");

    /// @param wanted what to write instead: `a number`, `a percentage such as 5%`
    static Reading<Quantity> read(String text, String wanted) {
        Matcher written = WRITTEN.matcher(text.length() > LONGEST ? "" : text);
        if (!written.matches()) return noNumber(text, wanted);
        var number = new BigDecimal(written.group(1));
        if (Double.isInfinite(number.doubleValue()))
            return Reading.refused(ConfigCode.OUT_OF_RANGE, "is too large for a number", "");
        return Reading.accepted(new Quantity(number, written.group(2) == null ? "" : written.group(2)));
    }

    private static Reading<Quantity> noNumber(String text, String wanted) {
        if (ENDLESS.matcher(text).matches())
            return Reading.refused(ConfigCode.WRONG_TYPE, "is not a finite number", "write " + wanted);
        if (text.length() <= LONGEST && GROUPED.matcher(text).matches())
            return Reading.refused(
                    ConfigCode.WRONG_TYPE,
                    "is not a number as it is written",
                    "write '" + text.replaceAll("[,_' ]", "") + "'");
        return Reading.refused(ConfigCode.WRONG_TYPE, "is not a number", "write " + wanted);
    }

    /// The number with its decimal point moved: by -2 for percent, by -4 for basis points.
    double scaled(int places) {
        return number.scaleByPowerOfTen(places).doubleValue() + 0.0;
    }

    /// The number as it should be repeated in advice: `0.10` is `0.1`.
    String shown() {
        return Decimals.write(scaled(0));
    }
}
