package dev.backbeat.dsl.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What scripts work out of lists; each value looked at is a step.
public final class ListWork {
    private static final int LINEAR = 32;

    private ListWork() {}

    /// The sum, missing if one of them is; 0 of none.
    public static double sum(ValueList list) {
        list.script().steps(list.size());
        double sum = 0;
        for (int i = 0; i < list.size(); i++) sum += list.numbers()[i];
        return sum;
    }

    /// The mean, missing if one of them is or there is none.
    public static double average(ValueList list) {
        return list.isEmpty() ? Double.NaN : sum(list) / list.size();
    }

    /// The largest, missing if one of them is or there is none.
    public static double max(ValueList list) {
        return list.isEmpty() ? Double.NaN : list.numbers()[placeOfMost(list, 1)];
    }

    /// The smallest, missing if one of them is or there is none.
    public static double min(ValueList list) {
        return list.isEmpty() ? Double.NaN : list.numbers()[placeOfMost(list, -1)];
    }

    /// Where the first largest one (sign 1) or the first smallest one (-1) stands, or a missing one if there is any; 0
    /// of none.
    public static int placeOfMost(ValueList list, int sign) {
        list.script().steps(list.size());
        int place = 0;
        for (int i = 1; i < list.size(); i++) if (sign * compare(list, i, place) > 0 || isMissing(list, i)) place = i;
        return place;
    }

    private static boolean isMissing(ValueList list, int place) {
        return list.element() != Kind.TEXT && !Double.isFinite(list.numbers()[place]);
    }

    private static int compare(ValueList list, int a, int b) {
        if (list.element() == Kind.TEXT) return Texts.order(list.script(), list.texts()[a], list.texts()[b]);
        double[] numbers = list.numbers();
        return numbers[a] < numbers[b] ? -1 : numbers[a] > numbers[b] ? 1 : 0;
    }

    /// The list itself, or a missing number where there is none in it.
    public static ValueList orMissing(ValueList list) {
        return list.isEmpty() ? list.script().list().plus(Double.NaN) : list;
    }

    /// The values from a place up to, and without, another.
    public static ValueList part(ValueList list, int from, int to) {
        if (from < 0 || to > list.size() || from > to)
            throw new ScriptFault("positions " + from + " to " + to + " of a list of " + list.size() + " values");
        ValueList part = list.script().list();
        for (int i = from; i < to; i++) part.addFrom(list, i);
        return part;
    }

    /// The values from one position to another, both included; -1 is the last one.
    public static ValueList slice(ValueList list, int from, int to, boolean open) {
        int start = from < 0 ? from + list.size() : from;
        int end = (to < 0 ? to + list.size() : to) + (open ? 0 : 1);
        return part(list, start, end);
    }

    public static ValueList take(ValueList list, int count) {
        return part(list, 0, Math.clamp(count, 0, list.size()));
    }

    public static ValueList drop(ValueList list, int count) {
        return part(list, Math.clamp(count, 0, list.size()), list.size());
    }

    public static ValueList takeRight(ValueList list, int count) {
        return part(list, list.size() - Math.clamp(count, 0, list.size()), list.size());
    }

    public static ValueList joined(ValueList list, ValueList other) {
        ValueList both = part(list, 0, list.size());
        addAll(both, other);
        return both;
    }

    public static void addAll(ValueList list, ValueList other) {
        int count = other.size();
        for (int i = 0; i < count; i++) list.addFrom(other, i);
    }

    public static ValueList reversed(ValueList list) {
        return inOrder(list, i -> list.size() - 1 - i);
    }

    private static ValueList inOrder(ValueList list, java.util.function.IntUnaryOperator order) {
        ValueList made = list.script().list();
        int size = list.size();
        for (int i = 0; i < size; i++) made.addFrom(list, order.applyAsInt(i));
        return made;
    }

    /// A list in rising order; missing numbers stand at the end.
    public static ValueList sorted(ValueList list) {
        return sortedBy(list, list);
    }

    /// Puts a list itself in rising order, and gives it back.
    public static ValueList sort(ValueList list) {
        return list.become(sorted(list));
    }

    /// The values in the rising order of their keys; equal ones stay in the order they have.
    public static ValueList sortedBy(ValueList list, ValueList keys) {
        list.script().steps(list.size() * (LINEAR - Integer.numberOfLeadingZeros(list.size())));
        Comparator<Integer> rising = (a, b) -> isMissing(keys, a) || isMissing(keys, b)
                ? Boolean.compare(isMissing(keys, a), isMissing(keys, b))
                : compare(keys, a, b);
        int[] order = IntStream.range(0, list.size())
                .boxed()
                .sorted(rising)
                .mapToInt(Integer::intValue)
                .toArray();
        return inOrder(list, i -> order[i]);
    }

    /// The values at whose place the flags say yes.
    public static ValueList where(ValueList list, ValueList flags) {
        ValueList some = list.script().list();
        for (int i = 0; i < flags.size(); i++) if (flags.flag(i)) some.addFrom(list, i);
        return some;
    }

    /// How many of the flags say yes.
    public static int count(ValueList flags) {
        flags.script().steps(flags.size());
        return (int) Arrays.stream(flags.numbers(), 0, flags.size()).sum();
    }

    public static int indexOf(ValueList list, double value) {
        list.script().steps(list.size());
        for (int i = 0; i < list.size(); i++) if (list.script().same(list.numbers()[i], value)) return i;
        return -1;
    }

    public static int indexOf(ValueList list, boolean value) {
        return indexOf(list, value ? 1 : 0);
    }

    public static int indexOf(ValueList list, String value) {
        for (int i = 0; i < list.size(); i++) if (Texts.same(list.script(), list.texts()[i], value)) return i;
        return -1;
    }

    /// Each value once, where it stands first.
    public static ValueList unique(ValueList list) {
        ValueList found = list.script().list();
        int size = list.size();
        for (int i = 0; i < size; i++) if (!isIn(found, list, i)) found.addFrom(list, i);
        return found;
    }

    private static boolean isIn(ValueList found, ValueList list, int place) {
        if (list.element() == Kind.TEXT) return indexOf(found, list.texts()[place]) >= 0;
        return indexOf(found, list.numbers()[place]) >= 0;
    }

    /// Whether both hold the same values in the same order; used something missing if one of the numbers is.
    public static boolean same(ValueList a, ValueList b) {
        if (a.size() != b.size()) return false;
        a.script().steps(a.size());
        boolean texts = a.element() == Kind.TEXT;
        for (int i = 0; i < a.size(); i++) {
            boolean same = texts
                    ? Texts.same(a.script(), a.texts()[i], b.texts()[i])
                    : a.script().same(a.numbers()[i], b.numbers()[i]);
            if (!same) return false;
        }
        return true;
    }

    /// The values as one text, with something between them.
    public static String join(ValueList list, String between) {
        String text = "";
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) text = Texts.join(list.script(), text, between);
            text = Texts.join(list.script(), text, list.shown(i));
        }
        return text;
    }
}
