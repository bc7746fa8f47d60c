package dev.backbeat.dsl.compile.lowering;

import java.util.HashSet;
import java.util.Set;

/// The locals that were declared without a value, as long as they may have none.
final class Unassigned {
    private Set<String> names = new HashSet<>();

    void declare(String name) {
        names.add(name);
    }

    void assign(String name) {
        names.remove(name);
    }

    boolean isPossible(String name) {
        return names.contains(name);
    }

    /// What holds here, to come back to.
    Set<String> now() {
        return Set.copyOf(names);
    }

    void backTo(Set<String> before) {
        names = new HashSet<>(before);
    }

    /// Another way leads to here, too, on which these may have none.
    void alsoFrom(Set<String> others) {
        names.addAll(others);
    }

    /// Nothing behind a jump is ever reached from before it.
    void jump() {
        names.clear();
    }
}
