package dev.backbeat.engine.experiment.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/// From where to where a number may go; an open end does not belong to it.
public record Bounds(double low, boolean lowOpen, double high, boolean highOpen) {
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

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

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "number");
        if (low != ANY.low) json.put(lowOpen ? "exclusiveMinimum" : "minimum", low);
        if (high != ANY.high) json.put(highOpen ? "exclusiveMaximum" : "maximum", high);
        return json;
    }
}
