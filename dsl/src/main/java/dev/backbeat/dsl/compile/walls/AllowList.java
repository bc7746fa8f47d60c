package dev.backbeat.dsl.compile.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every class that scripts may be seen to use, and every member of it, as `allowed.txt` lists them.
///
/// One `class` line per class, with what it `extends` if that is listed too, then one member per line, as
/// `returned name(taken, taken)`, constructors as `new(taken)`.
/// There are no wildcards: what is not written there does not exist for scripts.
public final class AllowList {
    private static final String RESOURCE = "allowed.txt";
    private static final AllowList INSTANCE = read();

    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private AllowList() {}

    public static AllowList get() {
        return INSTANCE;
    }

    private static AllowList read() {
        try (InputStream in = Objects.requireNonNull(AllowList.class.getResourceAsStream(RESOURCE))) {
            var list = new AllowList();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(list::line);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private String current = "";

    private void line(String written) {
        String line = written.replaceFirst("#.*", "").strip();
        if (line.isEmpty()) return;
        if (line.startsWith("class ")) {
            List<String> words = Pattern.compile(" ").splitAsStream(line).toList();
            current = words.get(1);
            members.put(current, new LinkedHashSet<>());
            if (words.size() > 2) parents.put(current, words.get(3));
        } else {
            Objects.requireNonNull(members.get(current)).add(line);
        }
    }

    /// Names of classes, as Java writes them.
    public Set<String> classes() {
        return members.keySet();
    }

    /// The members of a class, as written.
    public Set<String> members(String className) {
        return members.getOrDefault(className, Set.of());
    }

    /// The class and what it inherits from, as far as it is listed; empty if it is not.
    List<String> lineage(String className) {
        List<String> lineage = new ArrayList<>();
        for (@Nullable String one = className; one != null && members.containsKey(one); one = parents.get(one))
            lineage.add(one);
        return lineage;
    }

    /// Whether scripts may call that, given what it takes and gives.
    boolean allows(String className, String name, List<String> takes, String gives) {
        String arguments = "(" + String.join(", ", takes) + ")";
        String line = name.equals("<init>") ? "new" + arguments : gives + " " + name + arguments;
        return members(className).contains(line);
    }
}
