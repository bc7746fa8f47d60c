package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.JsonSchema;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Later;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to be written in an experiment file, for people and for editors.
public final class Reference {

    private Reference() {}

    /// One key, in words.
    ///
    /// @param otherwise what holds without it: a value as it is written, or words
    /// @param only the choice it belongs to, such as `data.source: csv`; empty if it always holds
    public record Entry(
            String key, String type, String unit, String otherwise, String example, String about, String only) {}

    /// The keys at `prefix` and below, in the order of a file; all of them if it is empty.
    public static List<Entry> keys(String prefix) {
        return ExperimentSchema.SCHEMA.keys().stream()
                .filter(k -> isBelow(k.path(), prefix))
                .map(Reference::entry)
                .toList();
    }

    /// What will be written there one day, and is refused until then.
    public static List<Later> later(String prefix) {
        return ExperimentSchema.SCHEMA.later().stream()
                .filter(l -> isBelow(l.path(), prefix))
                .toList();
    }

    private static boolean isBelow(String path, String prefix) {
        return prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix + ".");
    }

    /// What was most likely meant by a key that there is not.
    public static Optional<String> meantBy(String key) {
        int dot = key.lastIndexOf('.');
        return ExperimentSchema.SCHEMA.meantBy(dot < 0 ? "" : key.substring(0, dot), key.substring(dot + 1));
    }

    private static Entry entry(Key<?> key) {
        String otherwise = switch (key.fallback()) {
            case Key.Fallback.Required() -> "must be given";
            case Key.Fallback.Value(String text) -> text;
            case Key.Fallback.Derived(String words) -> words;
        };
        String only = key.when()
                .map(w -> w.path() + ": " + String.join(" or ", w.words()))
                .orElse("");
        return new Entry(key.path(), key.kind().type(), key.kind().unit(), otherwise, key.example(), key.about(), only);
    }

    /// Keys whose values may come out of the environment.
    private static Set<String> asksEnvironment() {
        Stream<Key<?>> keys = Stream.concat(Stream.of(DataKeys.DATA_PATH), TrackingKeys.ALL.stream());
        return keys.map(Key::path).collect(Collectors.toSet());
    }

    /// The schema as JSON Schema (draft 2020-12), ready to be written.
    public static Map<String, Object> jsonSchema() {
        var schema = new JsonSchema(ExperimentSchema.SCHEMA, asksEnvironment());
        Map<String, Object> csv = Map.of(
                "if",
                        Map.of(
                                "anyOf",
                                List.of(
                                        Map.of("not", Map.of("required", List.of("source"))),
                                        Map.of(
                                                "properties",
                                                Map.of("source", Map.of("enum", Arrays.asList("csv", null)))))),
                "then",
                        Map.of(
                                "required", List.of("path"),
                                "properties", given("path", schema.chosen("data", DataKeys.SOURCE.path(), "csv"))));
        Map<String, Object> sections = Map.of(
                "strategy",
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("script"),
                                "properties",
                                Map.of("script", notNull())),
                "data", Map.of("type", "object", "allOf", List.of(csv)));
        Map<String, Object> alone = Map.of("required", List.of("strategy", "data"), "properties", sections);
        return ordered(schema.of(Map.of("if", Map.of("not", Map.of("anyOf", others())), "then", alone)));
    }

    /// In an order that is the same in every process, which that of small constant maps is not.
    private static Map<String, Object> ordered(Map<?, ?> object) {
        var ordered = new LinkedHashMap<String, Object>();
        Stream<String> keys = object.keySet().stream().map(String::valueOf);
        (object instanceof LinkedHashMap ? keys : keys.sorted())
                .forEach(key -> ordered.put(key, orderedWithin(object.get(key))));
        return ordered;
    }

    private static @Nullable Object orderedWithin(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> object -> ordered(object);
            case List<?> list -> list.stream().map(Reference::orderedWithin).collect(Collectors.toList());
            case null, default -> part;
        };
    }

    private static Map<String, Object> given(String name, Map<String, Object> properties) {
        var all = new LinkedHashMap<>(properties);
        all.merge(name, notNull(), (kind, given) -> Map.of("allOf", List.of(kind, given)));
        return all;
    }

    private static Map<String, Object> notNull() {
        return Map.of("not", Map.of("type", "null"));
    }

    private static List<Object> others() {
        return List.of(
                Map.of("required", List.of("extends")),
                Map.of("required", List.of("use")),
                Map.of(
                        "required", List.of("abstract"),
                        "properties", Map.of("abstract", Map.of("enum", List.of(true, "true")))));
    }
}
