package dev.backbeat.dsl.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The table of all indicators: from it come the words, the checks of their arguments, the warm-up and the reference.
///
/// Its lines stand in one class for each family: what `ta4j` fills is ta4j's, all else are kernels of
/// our own.
public final class Catalogue {
    private static final Map<String, Family> FAMILIES = families();
    private static final Map<String, Indicator> KNOWN = new ConcurrentHashMap<>();

    private Catalogue() {}

    private static Map<String, Family> families() {
        var families = new LinkedHashMap<String, Family>();
        for (Family family : Family.values()) for (String name : family.names()) families.put(name, family);
        return Collections.unmodifiableMap(families);
    }

    /// In the order of the reference.
    public static Set<String> names() {
        return FAMILIES.keySet();
    }

    public static boolean has(String name) {
        return FAMILIES.containsKey(name);
    }

    public static Optional<Indicator> find(String name) {
        return Optional.ofNullable(FAMILIES.get(name)).map(family -> KNOWN.computeIfAbsent(name, family::indicator));
    }

    public static List<Indicator> all() {
        return names().stream().map(Catalogue::find).flatMap(Optional::stream).toList();
    }
}
