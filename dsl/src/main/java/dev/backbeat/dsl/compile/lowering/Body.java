package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.Optional;

/// One body of statements while it is lowered: what it is for, what it uses, the locals in sight.
final class Body {
    /// The number of the bar decided on, a parameter of every method that has one.
    static final String BAR = "bar$";
    /// The number of the symbol that a block is about.
    static final String SYMBOL = "symbol$";

    /// Whether the bar was acted on, a local of the method of onBar.
    static final String ACTED = "acted$";

    private final BodyKind kind;
    private final Usage usage;
    private final boolean block;
    private final Unassigned unassigned;
    private final Jumps jumps;
    private Scope scope;
    private Optional<String> symbolName = Optional.empty();
    private Kind given = Kind.NOTHING;
    private int madeUp;

    Body(BodyKind kind) {
        this(kind, new Usage(), Scope.empty(), new Unassigned(), false);
    }

    private Body(BodyKind kind, Usage usage, Scope scope, Unassigned unassigned, boolean block) {
        this.kind = kind;
        this.usage = usage;
        this.scope = scope;
        this.unassigned = unassigned;
        this.block = block;
        this.jumps = new Jumps(unassigned);
    }

    /// The body of a block that gives a value, in this one: it becomes a method of its own.
    Body ofBlock(Scope seen) {
        var body = new Body(kind, usage, seen.ofBlock(), unassigned, true);
        body.symbolName = symbolName;
        return body;
    }

    /// A block about one symbol, which it calls by that name.
    static Body aboutSymbol(String name) {
        var body = new Body(BodyKind.SYMBOL);
        body.symbolName = Optional.of(name);
        return body;
    }

    BodyKind kind() {
        return kind;
    }

    Usage usage() {
        return usage;
    }

    Unassigned unassigned() {
        return unassigned;
    }

    Jumps jumps() {
        return jumps;
    }

    /// For messages: `a rule`.
    String words() {
        return block ? "a block { … } that gives a value" : kind.words();
    }

    /// Whether it is this kind of body itself, not a block in one.
    boolean isItself(BodyKind wanted) {
        return kind == wanted && !block;
    }

    /// Whether it may buy, sell, leave, and write state.
    boolean acts() {
        return kind.acts() && !block;
    }

    Scope scope() {
        return scope;
    }

    /// Lowers something that has locals of its own.
    void within(Runnable part) {
        Scope outer = scope;
        scope = outer.inner();
        part.run();
        scope = outer;
    }

    boolean isSymbol(String name) {
        return symbolName.filter(name::equals).isPresent() && scope.find(name).isEmpty();
    }

    /// The kind of what it gives back; NOTHING until something was.
    Kind given() {
        return given;
    }

    void gives(Kind kind) {
        given = kind;
    }

    /// A name that no script can have used.
    String madeUp(String purpose) {
        return purpose + "$" + madeUp++;
    }
}
