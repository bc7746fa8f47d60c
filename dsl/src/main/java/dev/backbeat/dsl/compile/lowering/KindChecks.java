package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// The rules of which kinds of values go together; the same on a bar and on columns.
final class KindChecks {
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

    private final Findings findings;

    KindChecks(Findings findings) {
        this.findings = findings;
    }

    /// What an operator gives for two kinds; UNKNOWN if they do not go together, which the findings then say.
    Kind result(Operator operator, Kind left, Kind right, Expression leftText, Expression rightText) {
        if (isFutile(operator, leftText, rightText)) return Kind.FLAG;
        new Measures(findings).check(operator, leftText, rightText);
        if (left == Kind.UNKNOWN || right == Kind.UNKNOWN)
            return operator.sort() == Operator.Sort.ARITHMETIC ? Kind.UNKNOWN : Kind.FLAG;
        return switch (operator.sort()) {
            case ARITHMETIC -> arithmetic(operator, left, right, leftText, rightText);
            case ORDER -> numbers(operator.sign(), left, right, leftText, rightText) ? Kind.FLAG : Kind.UNKNOWN;
            case EQUALITY -> equality(operator, left, right, rightText);
            case LOGIC -> flags(left, right, leftText, rightText) ? Kind.FLAG : Kind.UNKNOWN;
        };
    }

    // Comparisons that come out the same on every bar, whatever their author meant.
    private boolean isFutile(Operator operator, Expression left, Expression right) {
        boolean compares = operator.sort() == Operator.Sort.ORDER || operator.sort() == Operator.Sort.EQUALITY;
        if (!compares) return false;
        if (operator.sort() == Operator.Sort.EQUALITY && (isName(left, "missing") || isName(right, "missing"))) {
            findings.error(
                    ScriptCode.WRONG_KIND,
                    isName(left, "missing") ? left : right,
                    "nothing is equal to what is missing, nor different from it",
                    "write isMissing(x)");
            return true;
        }
        boolean same = left instanceof VariableExpression price
                && Vocabulary.PRICES.contains(price.getName())
                && isName(right, price.getName());
        if (same)
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    right,
                    "both sides of " + operator.sign() + " are '" + right.getText() + "'",
                    "a price is compared with its past, close > close[1]; isMissing(x) tells what is missing");
        return same;
    }

    private static boolean isName(Expression expression, String name) {
        return expression instanceof VariableExpression variable
                && variable.getName().equals(name);
    }

    private Kind arithmetic(Operator operator, Kind left, Kind right, Expression leftText, Expression rightText) {
        if (operator == Operator.ADD && left == Kind.WEIGHTS && right == Kind.WEIGHTS) return Kind.WEIGHTS;
        if (operator == Operator.ADD
                && (left == Kind.TEXT || right == Kind.TEXT)
                && left != Kind.UNKNOWN
                && right != Kind.UNKNOWN) {
            textAndNumber(left == Kind.TEXT ? leftText : rightText);
            return Kind.UNKNOWN;
        }
        if (!numbers(operator.sign(), left, right, leftText, rightText)) return Kind.UNKNOWN;
        boolean whole = left == Kind.WHOLE && right == Kind.WHOLE && operator != Operator.DIVIDE;
        return whole ? Kind.WHOLE : Kind.DECIMAL;
    }

    private void textAndNumber(Expression text) {
        findings.error(
                ScriptCode.WRONG_KIND,
                text,
                "a text and a number cannot be put together",
                "a tag or reason is a text written out, or one of two: flat ? 'a' : 'b'");
    }

    private boolean numbers(String sign, Kind left, Kind right, Expression leftText, Expression rightText) {
        boolean leftFits = number(left, leftText, sign);
        // 'x' > 'y' is one mistake.
        if (left == Kind.TEXT && right == Kind.TEXT) return false;
        return number(right, rightText, sign) && leftFits;
    }

    private boolean flags(Kind left, Kind right, Expression leftText, Expression rightText) {
        boolean leftFits = flag(left, leftText);
        return flag(right, rightText) && leftFits;
    }

    private boolean number(Kind kind, Expression text, String sign) {
        if (kind.isNumber()) return true;
        boolean chained = text instanceof BinaryExpression binary
                && COMPARISONS.contains(sign)
                && COMPARISONS.contains(binary.getOperation().getText());
        String advice = kind != Kind.FLAG
                ? kind == Kind.TEXT ? "texts are compared with == and != only; a number stands without quotes" : ""
                : chained
                        ? "join two comparisons with &&: a < x && x < b"
                        : "write (… ? 1 : 0) to count it, or && to join conditions";
        findings.error(ScriptCode.WRONG_KIND, text, sign + " needs numbers, but this is " + kind.words(), advice);
        return false;
    }

    /// Whether it is a number; if not, the findings say so.
    boolean number(Kind kind, Expression text) {
        if (kind.isNumber()) return true;
        findings.error(ScriptCode.WRONG_KIND, text, "a number is needed here, but this is " + kind.words(), "");
        return false;
    }

    private Kind equality(Operator operator, Kind left, Kind right, Expression rightText) {
        boolean numbers = left.isNumber() && right.isNumber();
        if (numbers || (left == right && (left == Kind.FLAG || left == Kind.TEXT))) return Kind.FLAG;
        findings.error(
                ScriptCode.WRONG_KIND,
                rightText,
                operator.sign() + " compares values of one kind, but left is " + left.words() + " and right is "
                        + right.words(),
                "");
        return Kind.UNKNOWN;
    }

    /// Whether it is a condition; if not, the findings say so.
    boolean flag(Kind kind, Expression text) {
        if (kind.isFlag()) return true;
        String advice = kind.isNumber() ? "compare it with something, for instance: … != 0" : "";
        findings.error(ScriptCode.WRONG_KIND, text, "a condition is needed here, but this is " + kind.words(), advice);
        return false;
    }

    /// The kind of `condition ? yes : no`.
    Kind either(Kind yes, Kind no, Expression place) {
        Kind joined = yes.joined(no);
        if (joined != Kind.NOTHING) return joined;
        findings.error(
                ScriptCode.WRONG_KIND,
                place,
                "both sides of ? : must be of one kind, but these are " + yes.words() + " and " + no.words(),
                "");
        return Kind.UNKNOWN;
    }

    /// The kind of a list or map that values of both kinds go into.
    Kind together(Kind one, Kind other, Expression place) {
        Kind joined = one.joined(other);
        if (joined != Kind.NOTHING) return joined;
        findings.error(
                ScriptCode.WRONG_KIND,
                place,
                "this does not go together: " + one.words() + " and " + other.words(),
                "a list or map holds values of one kind");
        return Kind.UNKNOWN;
    }

    /// Whether a value fits where another kind is wanted; if not, the findings say so.
    boolean fits(Kind kind, Kind wanted, String what, Expression place) {
        if (kind.fits(wanted)) return true;
        Optional<String> advice =
                kind == Kind.DECIMAL && wanted == Kind.WHOLE ? Optional.of(whole(what, place)) : Optional.empty();
        if (kind == Kind.PICKS)
            advice = Optional.of(
                    "say what holds for one symbol in a block: where { it.close > 5 }, rankBy { … }, weights { … }");
        findings.error(
                ScriptCode.WRONG_KIND,
                place,
                what + " is " + wanted.words() + ", but this is " + kind.words(),
                advice.orElse(""));
        return false;
    }

    private static String whole(String what, Expression place) {
        if (place instanceof ConstantExpression && !what.startsWith("'")) return "write it without decimals";
        String cut = "cut the decimals off: (int) …";
        return what.startsWith("'") ? "make " + what + " decimal from the start (0.0, not 0), or " + cut : cut;
    }

    void noSuchOperator(String sign, Expression place) {
        findings.error(
                ScriptCode.NOT_IN_LANGUAGE,
                place,
                "'" + sign + "' is not an operator of the language here",
                Operator.instead(sign));
    }
}
