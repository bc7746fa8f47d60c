package dev.backbeat.dsl.language;

import java.util.Arrays;

/// A list of numbers that a script makes for itself; it lives as long as the variable that holds it.
public final class NumberList {
    private static final int LONGEST = 100_000;

    private final Script script;
    private double[] values = new double[8];
    private int size;

    NumberList(Script script) {
        this.script = script;
    }

    /// Adds a number at the end; gives the list back, so that a literal is a chain of these.
    public NumberList plus(double value) {
        add(value);
        return this;
    }

    public void add(double value) {
        script.step();
        if (size == LONGEST) throw new ScriptFault("a list holds at most " + LONGEST + " numbers");
        if (size == values.length) values = Arrays.copyOf(values, 2 * size);
        values[size++] = value;
    }

    public double get(int position) {
        requireInside(position);
        return values[position];
    }

    public void set(int position, double value) {
        requireInside(position);
        values[position] = value;
    }

    private void requireInside(int position) {
        if (position >= 0 && position < size) return;
        throw new ScriptFault("position " + position + " of a list of " + size + " numbers; the first one is 0");
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The sum, missing if one of them is; 0 of none.
    public double sum() {
        script.steps(size);
        double sum = 0;
        for (int i = 0; i < size; i++) sum += values[i];
        return sum;
    }

    /// The largest, missing if one of them is or there is none.
    public double max() {
        script.steps(size);
        double max = size == 0 ? Double.NaN : values[0];
        for (int i = 1; i < size; i++) max = Math.max(max, values[i]);
        return max;
    }

    /// The smallest, missing if one of them is or there is none.
    public double min() {
        script.steps(size);
        double min = size == 0 ? Double.NaN : values[0];
        for (int i = 1; i < size; i++) min = Math.min(min, values[i]);
        return min;
    }
}
