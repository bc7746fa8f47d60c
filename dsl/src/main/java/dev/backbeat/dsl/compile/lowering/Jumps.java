package dev.backbeat.dsl.compile.lowering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Where `break`, `continue` and, in a block that is done for each of many, `return` go to.
final class Jumps {
    private final Unassigned unassigned;
    private final Deque<Target> targets = new ArrayDeque<>();

    private enum Sort {
        LOOP,
        SWITCH,
        BLOCK
    }

    private record Target(Sort sort, String label, Set<String> unassignedAfter) {}

    Jumps(Unassigned unassigned) {
        this.unassigned = unassigned;
    }

    /// A loop, which may not be gone through at all.
    <S extends Statement> S loop(String label, Supplier<S> lowering) {
        return within(new Target(Sort.LOOP, label, new HashSet<>(unassigned.now())), lowering);
    }

    /// A loop that goes on to the next one at `return`.
    <S extends Statement> S block(String label, Supplier<S> lowering) {
        return within(new Target(Sort.BLOCK, label, new HashSet<>(unassigned.now())), lowering);
    }

    /// A switch, which is left at `break`.
    <S extends Statement> S choice(String label, Supplier<S> lowering) {
        return within(new Target(Sort.SWITCH, label, new HashSet<>()), lowering);
    }

    private <S extends Statement> S within(Target target, Supplier<S> lowering) {
        targets.push(target);
        S lowered = lowering.get();
        targets.pop();
        unassigned.alsoFrom(target.unassignedAfter);
        lowered.addStatementLabel(target.label);
        return lowered;
    }

    /// Empty where there is nothing to leave.
    Optional<Statement> leave() {
        return Optional.ofNullable(targets.peek())
                .filter(target -> target.sort != Sort.BLOCK)
                .map(target -> {
                    target.unassignedAfter.addAll(unassigned.now());
                    unassigned.jump();
                    return new BreakStatement(target.label);
                });
    }

    /// Empty where there is no loop to go on with.
    Optional<Statement> goOn() {
        return targets.stream()
                .filter(target -> target.sort != Sort.SWITCH)
                .findFirst()
                .filter(target -> target.sort == Sort.LOOP)
                .map(this::next);
    }

    /// On to the next one of a block that is done for each of many; empty if this is no such block.
    Optional<Statement> nextOfBlock() {
        return targets.stream()
                .filter(target -> target.sort == Sort.BLOCK)
                .findFirst()
                .map(this::next);
    }

    private Statement next(Target target) {
        unassigned.jump();
        return new ContinueStatement(target.label);
    }
}
