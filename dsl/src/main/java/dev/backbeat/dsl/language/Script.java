package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.ScriptLimits;

/// What every compiled script stands on: comparisons that notice missing numbers, and reading of columns.
///
/// Groovy's own comparisons hold for missing numbers (`NaN > 30` is true there), so scripts are compiled to call these.
/// A comparison that met a missing number does not hold and is counted; a condition or rule notes the count before
/// ([#mark]) and holds only if the count is the same after ([#holds]): so neither it nor its negation holds once it
/// used something that is missing.
public abstract class Script {
    private static final int STEPS_BETWEEN_LOOKS = 4096;

    private int missing;
    private Budget budget = new Budget(ScriptLimits.DEFAULT);
    private int stepsLeft;
    private int barsLeft;
    private int depth;

    /// Says what it may use.
    public final void use(Budget budget) {
        this.budget = budget;
    }

    /// Goes on to some bars.
    final void goOn(int bars) {
        depth = 0;
        barsLeft -= bars;
        if (barsLeft >= 0) return;
        barsLeft = STEPS_BETWEEN_LOOKS;
        budget.look();
    }

    // What is put into the class file of every script: see dev.backbeat.dsl.compile.walls.

    /// Counts what a turn of a loop or a method's code costs.
    protected final void steps(int count) {
        if ((stepsLeft -= count) < 0) spend();
    }

    private void spend() {
        budget.spend(STEPS_BETWEEN_LOOKS - stepsLeft);
        stepsLeft = STEPS_BETWEEN_LOOKS;
    }

    /// Counts a call of a function.
    protected final void stepIn(int count) {
        steps(count);
        if (++depth > budget.depth()) throw budget.tooDeep();
    }

    protected final void stepOut() {
        depth--;
    }

    protected final ValueList list() {
        return new ValueList(this);
    }

    protected final ValueMap map() {
        return new ValueMap(this);
    }

    /// The whole numbers from one to another, upward; none if the other is smaller.
    protected final ValueList range(int from, int to) {
        ValueList numbers = list();
        for (long number = from; number <= to; number++) numbers.add((int) number);
        return numbers;
    }

    /// So many zeros.
    protected final ValueList zeros(int count) {
        ValueList numbers = list();
        for (int i = 0; i < count; i++) numbers.add(0.0);
        return numbers;
    }

    /// So many whole zeros.
    protected final ValueList wholeZeros(int count) {
        ValueList numbers = list();
        for (int i = 0; i < count; i++) numbers.add(0);
        return numbers;
    }

    /// Takes the values of the parameters over.
    public abstract void take(Parameters parameters);

    /// Whether the n-th requirement of the script holds for the parameters.
    public abstract boolean requirement(int number);

    protected final int mark() {
        return missing;
    }

    /// Whatever was missing since the mark was of no account.
    final void forget(int mark) {
        missing = mark;
    }

    protected final boolean holds(int mark, boolean value) {
        return value && missing == mark;
    }

    private boolean unknown() {
        missing++;
        return false;
    }

    // How far apart two numbers are tells it all at once: not a number where one of them is missing, and infinite
    // where one of them has grown beyond all numbers, which counts as missing, as in a quotient.
    private static boolean isKnown(double apart) {
        return Math.abs(apart) <= Double.MAX_VALUE;
    }

    protected final boolean above(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart > 0 : unknown();
    }

    protected final boolean atLeast(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart >= 0 : unknown();
    }

    protected final boolean below(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart < 0 : unknown();
    }

    protected final boolean atMost(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart <= 0 : unknown();
    }

    protected final boolean same(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart == 0 : unknown();
    }

    protected final boolean different(double a, double b) {
        double apart = a - b;
        return isKnown(apart) ? apart != 0 : unknown();
    }

    /// -1, 0 or 1; 0 if one of them is missing.
    protected final int order(double a, double b) {
        if (a < b) return -1;
        return above(a, b) ? 1 : 0;
    }

    /// Whether it lies from one to the other, both included.
    protected final boolean inside(double value, double from, double to) {
        return atLeast(value, from) && atMost(value, to);
    }

    protected final boolean same(boolean a, boolean b) {
        return a == b;
    }

    protected final boolean different(boolean a, boolean b) {
        return a != b;
    }

    protected final boolean same(String a, String b) {
        return Texts.same(this, a, b);
    }

    protected final boolean different(String a, String b) {
        return !Texts.same(this, a, b);
    }

    /// The value of a condition column: 1 is yes, 0 is no, NaN is missing.
    protected final boolean yes(double condition) {
        if (condition == 1) return true;
        return condition == 0 ? false : unknown();
    }

    /// A flag of which it is known whether what it was worked out from was missing.
    protected final boolean known(boolean value, boolean isMissing) {
        return isMissing ? unknown() : value;
    }

    /// The condition worked out since the mark as a number: 1 is yes, 0 is no, NaN is missing.
    protected final double number(int mark, boolean condition) {
        return isMissing(mark, condition) ? Double.NaN : condition ? 1 : 0;
    }

    protected final boolean isMissing(double value) {
        return !Double.isFinite(value);
    }

    /// Whether the condition worked out since the mark used a missing number; afterwards that is dealt with.
    protected final boolean isMissing(int mark, boolean condition) {
        boolean used = missing != mark;
        missing = mark;
        return used;
    }

    /// The condition worked out since the mark, or what to take where it used a missing number.
    protected final boolean orElse(int mark, boolean condition, boolean otherwise) {
        return isMissing(mark, condition) ? otherwise : condition;
    }

    protected static double at(double[] column, int bar) {
        return column[bar];
    }

    /// A column as many bars ago as asked for; missing before its first bar.
    protected static double back(double[] column, int bar, int bars) {
        requirePast(bars);
        return bars > bar ? Double.NaN : column[bar - bars];
    }

    static void requirePast(int bars) {
        if (bars < 0)
            throw new ScriptFault("a look-back of " + bars + " bars would be the future; it must be 0 or more");
    }

    protected static double[] column(double[][] columns, int position) {
        return columns[position];
    }
}
