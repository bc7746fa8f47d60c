package dev.backbeat.engine.experiment.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The schema as JSON Schema (draft 2020-12), from which editors complete and check.
///
/// It can say which keys there are, how their values are written, and which keys a choice excludes; not what only the
/// script, other files or several values together decide.
public final class JsonSchema {

    private final Schema schema;
    private final Set<String> askTheEnvironment;

    /// @param askTheEnvironment keys whose values may hold `${env:NAME}`
    public JsonSchema(Schema schema, Set<String> askTheEnvironment) {
        this.schema = schema;
        this.askTheEnvironment = askTheEnvironment;
    }

    /// @param standalone what a file must say that neither extends nor uses others
    public Map<String, Object> of(Map<String, Object> standalone) {
        var json = new LinkedHashMap<String, Object>();
        json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.put("title", "Backbeat experiment");
        json.put("type", "object");
        json.put("additionalProperties", false);
        json.put("properties", properties(""));
        json.put("allOf", List.of(standalone));
        json.put("$defs", Map.of("reference", Map.of("type", "string", "pattern", "\\$\\{[^${}]+\\}")));
        return json;
    }

    private Map<String, Object> properties(String section) {
        var properties = new LinkedHashMap<String, Object>();
        for (String name : schema.names(section)) {
            String path = section.isEmpty() ? name : section + "." + name;
            properties.put(name, schema.isSection(path) ? section(path) : value(schema.variants(path)));
        }
        return properties;
    }

    private Map<String, Object> section(String path) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", List.of("object", "null"));
        json.put("additionalProperties", false);
        json.put("properties", properties(path));
        List<Object> choices = choices(path);
        if (!choices.isEmpty()) json.put("allOf", choices);
        return schema.shortForm(path).map(form -> shortOr(form, json)).orElse(json);
    }

    private static Map<String, Object> shortOr(ShortForm form, Map<String, Object> section) {
        Map<String, Object> either = Json.any(Json.any(form.json(), reference()), section);
        either.put("description", form.about());
        return either;
    }

    /// @param variants keys at one path, of which a choice elsewhere picks one
    private Map<String, Object> value(List<Key<?>> variants) {
        Key<?> first = variants.getFirst();
        List<Object> alternatives = new ArrayList<>();
        variants.forEach(key -> alternatives.add(key.kind().json()));
        alternatives.add(Map.of("type", "null"));
        alternatives.add(reference());
        var json = new LinkedHashMap<String, Object>();
        json.put("description", description(variants));
        json.put("anyOf", alternatives);
        String refused = askTheEnvironment.contains(first.path()) ? Json.NO_REFERENCE : Json.NO_PLAIN_REFERENCE;
        json.put("not", Map.of("type", "string", "pattern", refused));
        json.put("examples", variants.stream().map(Key::example).toList());
        return json;
    }

    private static String description(List<Key<?>> variants) {
        return String.join(" ", variants.stream().map(JsonSchema::described).toList());
    }

    private static String described(Key<?> key) {
        String when = key.when()
                .map(w -> "With " + w.path() + " " + String.join(" or ", w.words()) + ": ")
                .orElse("");
        String fallback = switch (key.fallback()) {
            case Key.Fallback.Required() -> "Must be given.";
            case Key.Fallback.Value(String text) -> "Default: " + text + ".";
            case Key.Fallback.Derived(String words) -> "Default: " + words + ".";
        };
        String unit = key.kind().unit().isEmpty() ? "" : ", in " + key.kind().unit();
        return when + key.about() + " (" + key.kind().type() + unit + ") " + fallback;
    }

    /// For each word that a choice of this section can be: which keys there then are.
    private List<Object> choices(String section) {
        List<Object> choices = new ArrayList<>();
        for (Key<?> selector : schema.keys())
            if (selector.section().equals(section) && selector.kind() instanceof Choice<?> choice)
                for (String word : choice.words().keySet()) {
                    Map<String, Object> then = chosen(section, selector.path(), word);
                    if (!then.isEmpty())
                        choices.add(Map.of("if", says(selector.name(), word), "then", Map.of("properties", then)));
                }
        return choices;
    }

    private static Map<String, Object> says(String name, String word) {
        return Map.of("required", List.of(name), "properties", Map.of(name, Map.of("const", word)));
    }

    /// What each key that depends on a choice may be if the choice is `word`.
    public Map<String, Object> chosen(String section, String selector, String word) {
        var properties = new LinkedHashMap<String, Object>();
        for (Key<?> key : schema.keys()) {
            if (!key.section().equals(section)
                    || key.when().isEmpty()
                    || !key.when().get().path().equals(selector)) continue;
            List<Key<?>> held = schema.variants(key.path()).stream()
                    .filter(k -> k.when().orElseThrow().words().contains(word))
                    .toList();
            properties.put(key.name(), held.isEmpty() ? Map.of("type", "null") : value(held));
        }
        return properties;
    }

    private static Map<String, Object> reference() {
        return Map.of("$ref", "#/$defs/reference");
    }
}
