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
    private final Usage usage = new Usage();
    private Scope scope = Scope.empty();
    private Optional<String> symbolName = Optional.empty();
    private Kind given = Kind.NOTHING;
    private int madeUp;

    Body(BodyKind kind) {
        this.kind = kind;
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
        return symbolName.filter(name::equals).isPresent();
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
