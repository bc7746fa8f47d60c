package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;

/// A plain whole number from `low` to `high`.
public record Whole(long low, long high) implements ScalarKind<Long> {

    @Override
    public Reading<Long> reading(Node.Scalar scalar) {
        return switch (Amount.plain(scalar, "a whole number")) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> whole(quantity);
        };
    }

    private Reading<Long> whole(Quantity quantity) {
        try {
            long value = quantity.number().longValueExact();
            if (low <= value && value <= high) return Reading.accepted(value);
        } catch (ArithmeticException e) {
            if (Math.abs(quantity.scaled(0)) < Long.MAX_VALUE)
                return Reading.refused(ConfigCode.WRONG_TYPE, "must be a whole number", "");
        }
        return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be " + limits(), "");
    }

    private String limits() {
        return low == Long.MIN_VALUE && high == Long.MAX_VALUE
                ? "a whole number of 64 bits"
                : "at least " + low + " and at most " + high;
    }

    @Override
    public String write(Long value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("type", "integer", "minimum", low, "maximum", high);
    }

    @Override
    public String type() {
        return low == Long.MIN_VALUE ? "whole number" : "whole number " + limits();
    }

    @Override
    public String unit() {
        return "";
    }
}
