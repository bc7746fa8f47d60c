package dev.backbeat.dsl.compile.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers `protect { … }`, `protectLong { … }` and `protectShort { … }`: what entries on each side are guarded by.
///
/// What a side's own block says is said last, and so wins over the block for both.
final class ProtectBlocks {
    static final List<String> WORDS = List.of("protect", "protectLong", "protectShort");

    private final Draft draft;
    private final Outline outline;
    private final List<Usage> usages = new ArrayList<>();

    ProtectBlocks(Draft draft, Outline outline) {
        this.draft = draft;
        this.outline = outline;
    }

    void lower() {
        Optional<String> both = method("protect");
        side("protectLong", both);
        side("protectShort", both);
    }

    private void side(String word, Optional<String> both) {
        List<Statement> body = new ArrayList<>();
        both.ifPresent(method -> body.add(call(method)));
        method(word).ifPresent(method -> body.add(call(method)));
        draft.made().override(word, ClassHelper.VOID_TYPE, bar(), body);
    }

    private static Statement call(String method) {
        return Emit.run(Emit.call(method, Emit.whole(Body.BAR)));
    }

    private static List<Parameter> bar() {
        return List.of(Emit.parameter(Body.BAR, ClassHelper.int_TYPE));
    }

    private Optional<String> method(String word) {
        Optional<ClosureExpression> block = outline.block(word);
        if (block.isEmpty()) return Optional.empty();
        Body body = new Body(BodyKind.PROTECTION);
        Statement lowered = new Statements(draft, body).toDo(Blocks.statements(block.get()));
        usages.add(body.usage());
        draft.made().method(word + "$", ClassHelper.VOID_TYPE, bar(), List.of(lowered));
        return Optional.of(word + "$");
    }

    /// Refuses what the blocks call and may not: known once all functions are lowered.
    void check() {
        usages.forEach(usage -> draft.functions().refuse(usage, Usage.Use.ACTS, "protect", "acts or changes state"));
    }
}
