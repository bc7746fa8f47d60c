package dev.backbeat.dsl.language;

import java.util.Arrays;

/// A list of numbers, texts, or yes and no that a script makes for itself; it lives as long as the variable that holds
/// it.
///
/// Whatever it does counts as steps of its script, one for each value it looks at or keeps.
public final class ValueList {
    static final int LONGEST = 100_000;

    private final Script script;
    private Kind element = Kind.DECIMAL;
    private double[] numbers = {};
    private String[] texts = {};
    private int size;

    ValueList(Script script) {
        this.script = script;
    }

    Script script() {
        return script;
    }

    Kind element() {
        return element;
    }

    /// Adds a value at the end; gives the list back, so that a literal is a chain of these.
    public ValueList plus(int value) {
        add(value);
        return this;
    }

    public ValueList plus(double value) {
        add(value);
        return this;
    }

    public ValueList plus(boolean value) {
        add(value);
        return this;
    }

    public ValueList plus(String value) {
        add(value);
        return this;
    }

    public void add(int value) {
        append(Kind.WHOLE, value);
    }

    public void add(double value) {
        append(Kind.DECIMAL, value);
    }

    public void add(boolean value) {
        append(Kind.FLAG, value ? 1 : 0);
    }

    public void add(String value) {
        grow(Kind.TEXT);
        if (size == texts.length) texts = Arrays.copyOf(texts, Math.max(8, 2 * size));
        texts[size++] = value;
    }

    private void append(Kind kind, double value) {
        grow(kind);
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, Math.max(8, 2 * size));
        numbers[size++] = value;
    }

    private void grow(Kind kind) {
        script.steps(1);
        element = kind;
        if (size == LONGEST) throw new ScriptFault("a list holds at most " + LONGEST + " values");
    }

    /// Adds the value at that place of another list, as it is.
    void addFrom(ValueList other, int place) {
        if (other.element == Kind.TEXT) add(other.texts[place]);
        else append(other.element, other.numbers[place]);
    }

    public int whole(int position) {
        return (int) numbers[place(position)];
    }

    public double number(int position) {
        return numbers[place(position)];
    }

    public boolean flag(int position) {
        return numbers[place(position)] == 1;
    }

    public String text(int position) {
        return texts[place(position)];
    }

    public void set(int position, int value) {
        numbers[place(position)] = value;
    }

    public void set(int position, double value) {
        numbers[place(position)] = value;
    }

    public void set(int position, boolean value) {
        numbers[place(position)] = value ? 1 : 0;
    }

    public void set(int position, String value) {
        texts[place(position)] = value;
    }

    // As in Groovy, -1 is the last one.
    private int place(int position) {
        int place = position < 0 ? position + size : position;
        if (place >= 0 && place < size) return place;
        throw new ScriptFault("position " + position + " of a list of " + size + " values; the first one is 0");
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The list itself, if there is anything in it that `what` could give.
    public ValueList some(String what) {
        if (size > 0) return this;
        if (what.equals("find"))
            throw new ScriptFault(
                    "find found nothing: only a decimal number can be missing; test with any { … } first");
        throw new ScriptFault(what + " of an empty list: only a decimal number can be missing; test isEmpty() first");
    }

    /// The largest (sign 1) or smallest (-1) of them.
    public int mostWhole(int sign) {
        return whole(ListWork.placeOfMost(this, sign));
    }

    /// The last (sign 1) or first (-1) of them in their order.
    public String mostText(int sign) {
        return text(ListWork.placeOfMost(this, sign));
    }

    double[] numbers() {
        return numbers;
    }

    String[] texts() {
        return texts;
    }

    /// Takes away the value at a position, and closes the gap.
    public void removeAt(int position) {
        int place = place(position);
        script.steps(size - place);
        if (element == Kind.TEXT) System.arraycopy(texts, place + 1, texts, place, size - place - 1);
        else System.arraycopy(numbers, place + 1, numbers, place, size - place - 1);
        size--;
    }

    /// Puts a value of another list in at a place from 0 to the size.
    public void insert(int place, ValueList other, int from) {
        if (place < 0 || place > size)
            throw new ScriptFault("position " + place + " of a list of " + size + " values; the first one is 0");
        script.steps(size - place);
        addFrom(other, from);
        if (element == Kind.TEXT) {
            String text = texts[size - 1];
            System.arraycopy(texts, place, texts, place + 1, size - 1 - place);
            texts[place] = text;
        } else {
            double number = numbers[size - 1];
            System.arraycopy(numbers, place, numbers, place + 1, size - 1 - place);
            numbers[place] = number;
        }
    }

    public void clear() {
        size = 0;
    }

    /// Takes over all values of a list of the same kind, instead of its own; gives the list back.
    public ValueList become(ValueList other) {
        element = other.element;
        numbers = other.numbers;
        texts = other.texts;
        size = other.size;
        return this;
    }

    /// A list of its own of decimal numbers, the same as these whole ones.
    public ValueList decimals() {
        ValueList copy = ListWork.part(this, 0, size);
        copy.element = Kind.DECIMAL;
        return copy;
    }

    /// As Groovy writes it: `[1, 2, 3]`.
    @Override
    public String toString() {
        String text = "[";
        for (int i = 0; i < size; i++) text = Texts.join(script, text, (i == 0 ? "" : ", ") + shown(i));
        return Texts.join(script, text, "]");
    }

    String shown(int place) {
        return switch (element) {
            case TEXT -> texts[place];
            case FLAG -> Texts.of(script, numbers[place] == 1);
            case WHOLE -> Texts.of(script, (int) numbers[place]);
            default -> Texts.of(script, numbers[place]);
        };
    }
}
