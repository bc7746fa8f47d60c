package dev.backbeat.dsl.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map from texts or whole numbers to numbers, texts, or yes and no, in the order in which the keys came.
///
/// What is not in it: a decimal number is missing, a text is empty, anything else is a fault.
public final class ValueMap {
    private final Script script;
    private final Map<Object, Object> entries = new LinkedHashMap<>();

    ValueMap(Script script) {
        this.script = script;
    }

    public ValueMap plus(String key, int value) {
        return with(key, value);
    }

    public ValueMap plus(String key, double value) {
        return with(key, value);
    }

    public ValueMap plus(String key, boolean value) {
        return with(key, value);
    }

    public ValueMap plus(String key, String value) {
        return with(key, value);
    }

    public ValueMap plus(int key, int value) {
        return with(key, value);
    }

    public ValueMap plus(int key, double value) {
        return with(key, value);
    }

    public ValueMap plus(int key, boolean value) {
        return with(key, value);
    }

    public ValueMap plus(int key, String value) {
        return with(key, value);
    }

    private ValueMap with(Object key, Object value) {
        charge(key);
        if (entries.size() == ValueList.LONGEST && !entries.containsKey(key))
            throw new ScriptFault("a map holds at most " + ValueList.LONGEST + " keys");
        entries.put(key, value);
        return this;
    }

    // Keys with equal hashes lie in a tree, on the way through which each is compared.
    private void charge(Object key) {
        int compared = 1 + (Integer.SIZE - Integer.numberOfLeadingZeros(entries.size())) / 2;
        script.steps(compared * (key instanceof String text ? 1 + text.length() : 1));
    }

    private @Nullable Object find(Object key) {
        charge(key);
        return entries.get(key);
    }

    private Object require(Object key) {
        Object value = find(key);
        if (value != null) return value;
        throw new ScriptFault("there is no key '" + key + "' in a map of " + entries.size()
                + "; ask containsKey(…) first, or write ?: and what to take instead");
    }

    public int whole(String key) {
        return (Integer) require(key);
    }

    public int whole(int key) {
        return (Integer) require(key);
    }

    public double number(String key) {
        return find(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public double number(int key) {
        return find(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public boolean flag(String key) {
        return (Boolean) require(key);
    }

    public boolean flag(int key) {
        return (Boolean) require(key);
    }

    public String text(String key) {
        return find(key) instanceof String text ? text : "";
    }

    public String text(int key) {
        return find(key) instanceof String text ? text : "";
    }

    public int wholeOr(String key, int otherwise) {
        return find(key) instanceof Integer whole ? whole : otherwise;
    }

    public int wholeOr(int key, int otherwise) {
        return find(key) instanceof Integer whole ? whole : otherwise;
    }

    public double numberOr(String key, double otherwise) {
        return find(key) instanceof Number number ? Arithmetic.orElse(number.doubleValue(), otherwise) : otherwise;
    }

    public double numberOr(int key, double otherwise) {
        return find(key) instanceof Number number ? Arithmetic.orElse(number.doubleValue(), otherwise) : otherwise;
    }

    public boolean flagOr(String key, boolean otherwise) {
        return find(key) instanceof Boolean flag ? flag : otherwise;
    }

    public boolean flagOr(int key, boolean otherwise) {
        return find(key) instanceof Boolean flag ? flag : otherwise;
    }

    public String textOr(String key, String otherwise) {
        return Texts.orElse(text(key), otherwise);
    }

    public String textOr(int key, String otherwise) {
        return Texts.orElse(text(key), otherwise);
    }

    public boolean containsKey(String key) {
        return find(key) != null;
    }

    public boolean containsKey(int key) {
        return find(key) != null;
    }

    public void remove(String key) {
        charge(key);
        entries.remove(key);
    }

    public void remove(int key) {
        charge(key);
        entries.remove(key);
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public void clear() {
        entries.clear();
    }

    /// The keys as they are now, in a list of their own.
    public ValueList keys() {
        return list(entries.keySet());
    }

    /// The values as they are now, in a list of their own.
    public ValueList values() {
        return list(entries.values());
    }

    private ValueList list(Iterable<Object> all) {
        ValueList list = script.list();
        for (Object one : all) {
            switch (one) {
                case Integer whole -> list.add((int) whole);
                case Boolean flag -> list.add((boolean) flag);
                case String text -> list.add(text);
                default -> list.add(((Number) one).doubleValue());
            }
        }
        return list;
    }

    /// The entries at whose place the flags say yes.
    public ValueMap where(ValueList flags) {
        var some = new ValueMap(script);
        int place = 0;
        for (Map.Entry<Object, Object> entry : entries.entrySet())
            if (flags.flag(place++)) some.with(entry.getKey(), entry.getValue());
        return some;
    }

    /// A map of its own to decimal numbers, the same as these whole ones.
    public ValueMap decimals() {
        var copy = new ValueMap(script);
        entries.forEach((key, value) -> copy.with(key, ((Number) value).doubleValue()));
        return copy;
    }

    /// As Groovy writes it: `[a:1, b:2]`.
    @Override
    public String toString() {
        if (entries.isEmpty()) return "[:]";
        ValueList keys = keys();
        ValueList values = values();
        String text = "[";
        for (int i = 0; i < keys.size(); i++)
            text = Texts.join(script, text, (i == 0 ? "" : ", ") + keys.shown(i) + ":" + values.shown(i));
        return Texts.join(script, text, "]");
    }
}
