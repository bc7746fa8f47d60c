package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.problem.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one definition of what an experiment file may say: every key in the order of the file, what is not built yet,
/// and the sections that have a short form.
public record Schema(List<Key<?>> keys, List<Later> later, Map<String, ShortForm> shortForms) {

    public Schema {
        keys = List.copyOf(keys);
        later = List.copyOf(later);
        shortForms = Map.copyOf(shortForms);
    }

    /// The keys at a path: none, one, or one for each of several choices elsewhere.
    public List<Key<?>> variants(String path) {
        return keys.stream().filter(k -> k.path().equals(path)).toList();
    }

    public boolean isSection(String path) {
        return keys.stream().anyMatch(k -> k.path().startsWith(path + "."));
    }

    public Optional<Later> later(String path) {
        return later.stream().filter(l -> l.path().equals(path)).findFirst();
    }

    public Optional<ShortForm> shortForm(String path) {
        return Optional.ofNullable(shortForms.get(path));
    }

    /// The keys and sections right below a section, each once.
    public List<String> names(String section) {
        String start = section.isEmpty() ? "" : section + ".";
        var names = new LinkedHashSet<String>();
        for (Key<?> key : keys)
            if (key.path().startsWith(start))
                names.add(key.path().substring(start.length()).split("\\.", -1)[0]);
        return List.copyOf(names);
    }

    /// The key or section that was most likely meant: in the same section, else in any.
    public Optional<String> meantBy(String section, String name) {
        return Spelling.nearest(name, names(section))
                .map(n -> section.isEmpty() ? n : section + "." + n)
                .or(() -> elsewhere(name));
    }

    /// What to write instead of a key that nobody knows.
    public String adviceFor(String section, String name) {
        String known = (section.isEmpty() ? "known sections and keys: " : "known in " + section + ": ")
                + String.join(", ", names(section));
        return meantBy(section, name)
                .map(path -> "did you mean '" + path + "'? " + known)
                .orElse(known);
    }

    private Optional<String> elsewhere(String name) {
        List<String> names = keys.stream().map(Key::name).distinct().toList();
        return Spelling.nearest(name, names)
                .flatMap(n -> keys.stream()
                        .filter(k -> k.name().equals(n))
                        .findFirst()
                        .map(Key::path));
    }
}
