package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codehaus.groovy.ast.expr.ClosureExpression;

/// A block that a local names, `def f = { x -> x * x }`, and the methods made of it, by what they were called with.
///
/// @param definedIn what it can see
/// @param gives what it was declared to give back
/// @param inProgress while a method is made of it, so that one that calls itself is noticed
record NamedBlock(
        ClosureExpression block,
        Scope definedIn,
        Optional<Kind> gives,
        Map<List<Kind>, BlockMethods.Made> made,
        AtomicBoolean inProgress) {

    static NamedBlock of(ClosureExpression block, Scope definedIn, Optional<Kind> gives) {
        return new NamedBlock(block, definedIn, gives, new HashMap<>(), new AtomicBoolean());
    }
}
