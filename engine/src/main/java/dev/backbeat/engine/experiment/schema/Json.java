package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Secrets;
import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts of a JSON Schema.
public final class Json {
    public static final String NUMBER = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?";

    /// `${section.key}`.
    public static final String REFERENCE = "\\$\\{(?!env:)[^${}]+\\}";

    /// A `${` that no reference begins with.
    static final String NO_REFERENCE = "\\$\\{(?![^${}]+\\})";
    /// The same, where the environment cannot be asked.
    static final String NO_PLAIN_REFERENCE = "\\$\\{(?:env|(?![^${}]+\\}))";

    /// What a pattern calls a letter or digit, for those who read it with other regular expressions than Java's.
    private static final String LETTER_OR_DIGIT =
            "0-9A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1"
                    + "\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC\\uFF10-\\uFF19\\uFF21-\\uFFDC";

    private Json() {}

    public static Map<String, Object> text(String pattern) {
        return ordered("type", "string", "pattern", "^(?:" + pattern + ")$");
    }

    /// A text, which in YAML may look like a number or a flag.
    static Map<String, Object> phrase(String pattern, int longest) {
        Map<String, Object> phrase = ordered("type", typesOf(pattern), "maxLength", longest);
        if (!pattern.equals(".*"))
            phrase.put("pattern", "^(?:" + pattern.replace("\\p{L}\\p{N}", LETTER_OR_DIGIT) + ")$");
        String refused = Secrets.addressPattern() + "|" + UnsafeCharacters.pattern();
        phrase.put("not", Map.of("type", "string", "pattern", refused));
        return phrase;
    }

    private static List<String> typesOf(String pattern) {
        return "7".matches(pattern) ? List.of("string", "number", "boolean") : List.of("string");
    }

    /// Words in quotes or not: `true` and `1` are no texts where they are not.
    static Map<String, Object> words(Collection<String> words) {
        List<Object> values = new ArrayList<>(words);
        for (String word : words) {
            if (word.equals("true") || word.equals("false")) values.add(Boolean.valueOf(word));
            if (word.matches("[0-9]{1,9}")) values.add(Integer.valueOf(word));
        }
        return ordered("enum", values);
    }

    static Map<String, Object> not(String pattern) {
        return Map.of("not", Map.of("type", "string", "pattern", pattern));
    }

    public static Map<String, Object> any(Map<String, Object> one, Map<String, Object> other) {
        return ordered("anyOf", List.of(one, other));
    }

    /// The same, or a reference, or null, which takes back what lower layers said.
    public static Map<String, Object> orNothing(Map<String, Object> one) {
        return ordered("anyOf", List.of(one, text(REFERENCE), Map.of("type", "null")));
    }

    static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        return ordered("allOf", List.of(one, other));
    }

    static Map<String, Object> ordered(String key, Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        return map;
    }

    static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = ordered(first, one);
        map.put(second, two);
        return map;
    }
}
