package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Op;
import java.util.Arrays;
import java.util.Optional;

/// The operators between two values, and what they are on a bar and on columns.
enum Operator {
    ADD("+", Sort.ARITHMETIC, Op.ADD, ""),
    SUBTRACT("-", Sort.ARITHMETIC, Op.SUBTRACT, ""),
    MULTIPLY("*", Sort.ARITHMETIC, Op.MULTIPLY, ""),
    DIVIDE("/", Sort.ARITHMETIC, Op.DIVIDE, "over"),
    REST("%", Sort.ARITHMETIC, Op.REST, "rest"),
    ABOVE(">", Sort.ORDER, Op.ABOVE, "above"),
    AT_LEAST(">=", Sort.ORDER, Op.AT_LEAST, "atLeast"),
    BELOW("<", Sort.ORDER, Op.BELOW, "below"),
    AT_MOST("<=", Sort.ORDER, Op.AT_MOST, "atMost"),
    SAME("==", Sort.EQUALITY, Op.SAME, "same"),
    DIFFERENT("!=", Sort.EQUALITY, Op.DIFFERENT, "different"),
    AND("&&", Sort.LOGIC, Op.AND, ""),
    OR("||", Sort.LOGIC, Op.OR, "");

    /// What an operator is given and gives.
    enum Sort {
        /// Two numbers, a number.
        ARITHMETIC,
        /// Two numbers, yes or no.
        ORDER,
        /// Two values of one kind, yes or no.
        EQUALITY,
        /// Two yes or no, yes or no.
        LOGIC
    }

    private final String sign;
    private final Sort sort;
    private final Op op;
    private final String method;

    Operator(String sign, Sort sort, Op op, String method) {
        this.sign = sign;
        this.sort = sort;
        this.op = op;
        this.method = method;
    }

    static Optional<Operator> find(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    String sign() {
        return sign;
    }

    Sort sort() {
        return sort;
    }

    Op op() {
        return op;
    }

    /// The method that does it on a bar; empty where Java's own operator does.
    String method() {
        return method;
    }

    /// The method that does it with two whole numbers.
    String onWholes() {
        return switch (this) {
            case ADD -> "plus";
            case SUBTRACT -> "minus";
            case MULTIPLY -> "times";
            default -> method;
        };
    }

    /// What to write instead of an operator that the language does not have.
    static String instead(String sign) {
        return switch (sign) {
            case "**" -> "write pow(x, y)";
            case "&", "|", "^" -> "write && for and, || for or";
            case "<=>" -> "write <, ==, or >";
            case "===" -> "write ==";
            case "!==" -> "write !=";
            case "in", "!in" -> "write x >= a && x <= b";
            case "=" -> "write == to compare";
            default -> "operators: + - * / % < <= > >= == != && || !";
        };
    }
}
