package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers `protect { … }`, `protectLong { … }` and `protectShort { … }`: what entries on each side are guarded by.
///
/// What a side's own block says is said last, and so wins over the block for both.
final class ProtectBlocks {
    static final List<String> WORDS = List.of("protect", "protectLong", "protectShort");

    static final String DISTANCES =
            "distances count from the fill, whatever its price: stopBy close * 0.05; once in, adjust in onBar can follow it";

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
        List<Statement> written = Blocks.statements(block.get());
        refuseRepeated(written);
        Statement lowered = new Statements(draft, body).toDo(written);
        usages.add(body.usage());
        draft.made().method(word + "$", ClassHelper.VOID_TYPE, bar(), List.of(lowered));
        return Optional.of(word + "$");
    }

    // Where both are said on every bar, one of them could only be forgotten; an if may replace what was said before it.
    private void refuseRepeated(List<Statement> written) {
        Set<String> said = new HashSet<>();
        for (Statement statement : written) {
            if (!(statement instanceof ExpressionStatement one
                    && one.getExpression() instanceof MethodCallExpression node)) continue;
            String word = String.valueOf(node.getMethodAsString());
            if (!Vocabulary.PROTECTION.contains(word) || said.add(word.replaceFirst("(At|By)$", ""))) continue;
            draft.findings()
                    .error(
                            ScriptCode.DECLARED_TWICE,
                            statement,
                            "what '" + word + "' says is said already",
                            "keep one of them, or put one behind an if");
        }
    }

    /// Refuses what the blocks call and may not: known once all functions are lowered.
    void check() {
        usages.forEach(usage -> {
            draft.functions().refuse(usage, Usage.Use.ACTS, "protect", "acts or changes state");
            draft.functions().refuse(usage, Usage.Use.POSITION, "protect", "asks about the position");
        });
    }
}
