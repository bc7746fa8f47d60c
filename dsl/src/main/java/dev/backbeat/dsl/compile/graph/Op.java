package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.language.Arithmetic;

/// An operation on the values of one bar; yes is 1, no is 0, and missing is NaN.
///
/// A value that was needed and is missing makes the result missing; what short-circuits was not needed.
public enum Op {
    ADD((a, b, c) -> Arithmetic.finite(a + b)),
    SUBTRACT((a, b, c) -> Arithmetic.finite(a - b)),
    MULTIPLY((a, b, c) -> Arithmetic.finite(a * b)),
    DIVIDE((a, b, c) -> Arithmetic.over(a, b)),
    REST((a, b, c) -> Arithmetic.rest(a, b)),
    NEGATE((a, b, c) -> -a),

    ABOVE((a, b, c) -> told(a > b, a, b)),
    AT_LEAST((a, b, c) -> told(a >= b, a, b)),
    BELOW((a, b, c) -> told(a < b, a, b)),
    AT_MOST((a, b, c) -> told(a <= b, a, b)),
    SAME((a, b, c) -> told(a == b, a, b)),
    DIFFERENT((a, b, c) -> told(a != b, a, b)),

    AND((a, b, c) -> a == 1 ? b : a),
    OR((a, b, c) -> a == 0 ? b : a),
    NOT((a, b, c) -> 1 - a),
    IF((a, b, c) -> Double.isNaN(a) ? a : a == 1 ? b : c),

    ABS((a, b, c) -> Arithmetic.abs(a)),
    MIN((a, b, c) -> Arithmetic.min(a, b)),
    MAX((a, b, c) -> Arithmetic.max(a, b)),
    SQRT((a, b, c) -> Arithmetic.sqrt(a)),
    LOG((a, b, c) -> Arithmetic.log(a)),
    EXP((a, b, c) -> Arithmetic.exp(a)),
    POW((a, b, c) -> Arithmetic.pow(a, b)),
    FLOOR((a, b, c) -> Arithmetic.floor(a)),
    CEIL((a, b, c) -> Arithmetic.ceil(a)),
    ROUND((a, b, c) -> Arithmetic.round(a)),
    SIGN((a, b, c) -> Arithmetic.sign(a)),

    IS_MISSING((a, b, c) -> Double.isFinite(a) ? 0 : 1),
    OR_ELSE((a, b, c) -> Arithmetic.orElse(a, b));

    // Each is a lambda without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    Op(Rule rule) {
        this.rule = rule;
    }

    private interface Rule {
        double apply(double a, double b, double c);
    }

    /// @param b 0 where the operation takes one value only
    /// @param c 0 where it takes no third
    double apply(double a, double b, double c) {
        return rule.apply(a, b, c);
    }

    private static double told(boolean holds, double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) return Double.NaN;
        return holds ? 1 : 0;
    }
}
