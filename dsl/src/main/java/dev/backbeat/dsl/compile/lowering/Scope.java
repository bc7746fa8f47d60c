package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The locals that can be seen from one spot of a body.
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Kind> locals = new HashMap<>();

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    static Scope empty() {
        return new Scope(null);
    }

    Scope inner() {
        return new Scope(this);
    }

    void declare(String name, Kind kind) {
        locals.put(name, kind);
    }

    Optional<Kind> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Kind kind = scope.locals.get(name);
            if (kind != null) return Optional.of(kind);
        }
        return Optional.empty();
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Scope scope = this; scope != null; scope = scope.outer) names.addAll(scope.locals.keySet());
        return names;
    }
}
