package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The locals that can be seen from one spot of a body.
///
/// A block that becomes a method of its own sees the locals around it, too: those it asks for are noted, and handed to
/// the method.
final class Scope {
    private final @Nullable Scope outer;
    private final boolean ofBlock;
    private final Map<String, Local> locals = new HashMap<>();
    private final Map<String, Local> captured = new LinkedHashMap<>();

    /// A local, what it is called in the class that is made, and the block that it names, if it does.
    record Local(String emitted, Kind kind, Optional<NamedBlock> block) {}

    private Scope(@Nullable Scope outer, boolean ofBlock) {
        this.outer = outer;
        this.ofBlock = ofBlock;
    }

    static Scope empty() {
        return new Scope(null, false);
    }

    Scope inner() {
        return new Scope(this, false);
    }

    /// For a block that becomes a method of its own.
    Scope ofBlock() {
        return new Scope(this, true);
    }

    void declare(String name, Kind kind) {
        declare(name, name, kind);
    }

    void declare(String name, String emitted, Kind kind) {
        locals.put(name, new Local(emitted, kind, Optional.empty()));
    }

    void declare(String name, NamedBlock block) {
        locals.put(name, new Local(name, Kind.BLOCK, Optional.of(block)));
    }

    Optional<Kind> find(String name) {
        return local(name).map(Local::kind);
    }

    Optional<Local> local(String name) {
        Local local = locals.get(name);
        if (local != null) return Optional.of(local);
        Optional<Local> found = outer == null ? Optional.empty() : outer.local(name);
        return seen(found);
    }

    /// Says that a local is made use of that is called so in the class; it can be seen from here.
    void use(String emitted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Local local : scope.locals.values()) {
                if (!local.emitted.equals(emitted)) continue;
                for (Scope one = this; one != scope && one != null; one = one.outer) one.seen(Optional.of(local));
                return;
            }
        }
    }

    private Optional<Local> seen(Optional<Local> found) {
        if (ofBlock)
            found.filter(local -> local.kind != Kind.BLOCK && local.kind != Kind.ENTRY)
                    .ifPresent(local -> captured.put(local.emitted, local));
        return found;
    }

    /// Whether a local was declared outside of the block that this is.
    boolean isOutside(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.locals.containsKey(name)) return false;
            if (scope.ofBlock) return true;
        }
        return false;
    }

    /// Says what an empty list or map holds, now that something is put in.
    void becomes(String name, Kind kind) {
        Scope scope = this;
        while (scope != null && !scope.locals.containsKey(name)) scope = scope.outer;
        if (scope != null)
            scope.locals.computeIfPresent(name, (key, local) -> new Local(local.emitted, kind, local.block));
    }

    /// What the block asked for from around it, by what it is called in the class.
    Map<String, Local> captured() {
        return captured;
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Scope scope = this; scope != null; scope = scope.outer) names.addAll(scope.locals.keySet());
        names.removeIf(name -> name.contains("$"));
        return names;
    }
}
