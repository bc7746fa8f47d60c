package dev.backbeat.engine.experiment.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;

/// From where to where a number may go; an open end does not belong to it.
public record Bounds(double low, boolean lowOpen, double high, boolean highOpen) {
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    private static final String FRACTION = "(?:\\.[0-9]*)?";

    public static Bounds above(double low) {
        return new Bounds(low, true, ANY.high, false);
    }

    public static Bounds atLeast(double low) {
        return new Bounds(low, false, ANY.high, false);
    }

    public Bounds atMost(double high) {
        return new Bounds(low, lowOpen, high, false);
    }

    public Bounds below(double high) {
        return new Bounds(low, lowOpen, high, true);
    }

    boolean contain(double value) {
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }

    /// `above 0 and at most 100`; empty if everything is allowed.
    String says(DoubleFunction<String> written) {
        String start = low == ANY.low ? "" : (lowOpen ? "above " : "at least ") + written.apply(low);
        String end = high == ANY.high ? "" : (highOpen ? "below " : "at most ") + written.apply(high);
        return start.isEmpty() || end.isEmpty() ? start + end : start + " and " + end;
    }

    /// As far as a pattern can say it: which signs a number may have, and whether it may be zero.
    String sign() {
        String zero = low == 0 && lowOpen ? "(?![+-]?[0.]+(?:[eE][+-]?[0-9]+)?[^0-9.eE])" : "";
        return zero + (low >= 0 ? "[+]?" : "[+-]?");
    }

    /// A lookahead that finds a number within the bounds in one of these units; one with an exponent may be any.
    static String oneOf(String... inUnits) {
        return "(?=[0-9.+-]+[eE]|" + String.join("|", inUnits) + ")";
    }

    /// A number within the bounds and its unit.
    ///
    /// @param places how many powers of ten of the unit make one
    String inUnit(String unit, int places) {
        String positive = "[+]?" + upTo(high, highOpen, places) + " ?" + unit;
        return low >= 0 ? positive : positive + "|-" + upTo(-low, lowOpen, places) + " ?" + unit;
    }

    /// The numbers with fewer digits than the bound, those with a smaller digit somewhere, and the bound itself.
    private static String upTo(double bound, boolean open, int places) {
        if (Double.isInfinite(bound)) return "[0-9.]+";
        String digits = BigDecimal.valueOf(bound)
                .movePointRight(places)
                .setScale(0, RoundingMode.CEILING)
                .toPlainString();
        var numbers = new StringJoiner("|", "0*(?:", ")");
        numbers.add("[0-9]{0," + (digits.length() - 1) + "}" + FRACTION);
        for (int i = 0; i < digits.length(); i++)
            if (digits.charAt(i) > '0')
                numbers.add(digits.substring(0, i) + "[0-" + (char) (digits.charAt(i) - 1) + "][0-9]{"
                        + (digits.length() - i - 1) + "}" + FRACTION);
        if (!open) numbers.add(digits + "(?:\\.0*)?");
        return numbers.toString();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "number");
        if (low != ANY.low) json.put(lowOpen ? "exclusiveMinimum" : "minimum", low);
        if (high != ANY.high) json.put(highOpen ? "exclusiveMaximum" : "maximum", high);
        return json;
    }
}
