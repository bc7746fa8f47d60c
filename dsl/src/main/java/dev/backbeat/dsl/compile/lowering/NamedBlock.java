package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ClosureExpression;

/// A block that a local names, `def f = { x -> x * x }`, and the methods made of it, by what they were called with.
///
/// @param definedIn what it can see
/// @param gives what it was declared to give back
record NamedBlock(ClosureExpression block, Scope definedIn, Optional<Kind> gives, Map<List<Kind>, BlockMethods.Made> made) {

    static NamedBlock of(ClosureExpression block, Scope definedIn, Optional<Kind> gives) {
        return new NamedBlock(block, definedIn, gives, new HashMap<>());
    }
}
