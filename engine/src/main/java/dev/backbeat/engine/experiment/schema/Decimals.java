package dev.backbeat.engine.experiment.schema;

import java.math.BigDecimal;

/// Numbers as a person writes them, from which reading gives back the very same double.
public final class Decimals {

    private Decimals() {}

    public static String write(double value) {
        return write(value, 0);
    }

    /// Short for a limit: 1e15 rather than fifteen zeros.
    static String brief(double value) {
        String written = write(value);
        return written.endsWith("00000000")
                ? new BigDecimal(written).stripTrailingZeros().toString().replace("E+", "e")
                : written;
    }

    /// @param places by how many the decimal point is moved: 2 writes 0.05 as `5`
    public static String write(double value, int places) {
        BigDecimal moved =
                new BigDecimal(Double.toString(value)).scaleByPowerOfTen(places).stripTrailingZeros();
        boolean readable = moved.precision() - moved.scale() <= 16 && moved.scale() <= 16;
        return readable ? moved.toPlainString() : moved.toString();
    }
}
