package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Rule.Role;
import dev.backbeat.dsl.language.Said;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Anatomy.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// Lowers rules: each becomes a method of the bar.
///
/// A rule that needs only columns and parameters gets a loop of its own that fills a set of bars; the others get loops
/// that look for the next bar on which one of them holds. All loops are in the script's class.
final class RuleStyle {
    private static final String FROM = "from$";
    private static final String TO = "to$";
    private static final String BITS = "bits$";
    private static final String RULE = "rule$";
    private static final String HELD = "held$";
    private static final String END = "end$";
    private static final String WORD = "word$";

    private final Draft draft;
    private final List<Rule> rules = new ArrayList<>();

    RuleStyle(Draft draft) {
        this.draft = draft;
    }

    List<Rule> rules() {
        return rules;
    }

    void lower(List<Call> written) {
        List<Usage> usages = written.stream().map(this::lower).toList();
        draft.functions().lower();
        for (int i = 0; i < usages.size(); i++) {
            List<Asked> asked = draft.functions().asked(usages.get(i));
            rules.set(i, new Rule(rules.get(i).role(), rules.get(i).tag(), asked));
        }
        if (!written.isEmpty() && rules.stream().noneMatch(rule -> rule.role().enters()))
            draft.findings()
                    .error(
                            ScriptCode.DECIDES_NOTHING,
                            written.getFirst().span(),
                            "no rule ever enters",
                            "write enterLong('tag') { … } or enterShort('tag') { … }");
        dispatch();
        for (int i = 0; i < rules.size(); i++) if (rules.get(i).pure()) fill(i);
        next("nextWhileFlat", "mattersWhileFlat", Set.of(Role.ENTER_LONG, Role.ENTER_SHORT));
        next("nextWhileLong", "mattersWhileLong", Set.of(Role.EXIT_LONG, Role.ENTER_SHORT));
        next("nextWhileShort", "mattersWhileShort", Set.of(Role.EXIT_SHORT, Role.ENTER_LONG));
    }

    private Usage lower(Call call) {
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.word().equals(call.word()))
                .findFirst()
                .orElseThrow();
        Body body = new Body(BodyKind.RULE);
        boolean inBlock = call.block().isPresent() && call.named().isEmpty();
        rules.add(new Rule(role, inBlock ? tag(call) : call.word(), List.of()));
        if (!inBlock) {
            draft.findings()
                    .error(
                            ScriptCode.WRONG_ARGUMENTS,
                            call.span(),
                            call.word() + " is followed by a tag, and by its condition in a block",
                            "write " + call.word() + "('tag') { close > 100 }");
            return body.usage();
        }
        Statement condition = new Statements(draft, body).valueOf(call.block().get(), Kind.FLAG, "the rule");
        draft.made().method(method(rules.size() - 1), ClassHelper.boolean_TYPE, bar(), List.of(condition));
        return body.usage();
    }

    private String tag(Call call) {
        if (call.positional().isEmpty()) return call.word();
        Expression written = call.positional().getFirst();
        boolean text = written instanceof ConstantExpression constant
                && constant.getValue() instanceof String
                && call.positional().size() == 1;
        if (!text)
            draft.findings()
                    .error(
                            ScriptCode.WRONG_ARGUMENTS,
                            written,
                            "the tag of a rule is one text",
                            "write " + call.word() + "('tag') { … }");
        else if (written.getText().isBlank() || !Said.isFit(written.getText()))
            draft.findings()
                    .error(
                            ScriptCode.BAD_VALUE,
                            written,
                            "a tag has 1 to " + Said.LONGEST + " printable characters",
                            "write a word or two: it stands in trades.csv");
        return written.getText();
    }

    private static String method(int rule) {
        return "rule$" + rule;
    }

    private static List<Parameter> bar() {
        return List.of(Emit.parameter(Body.BAR, ClassHelper.int_TYPE));
    }

    private static Expression holds(int rule) {
        return Emit.call("holds", Emit.call("mark"), Emit.call(method(rule), Emit.whole(Body.BAR)));
    }

    private void dispatch() {
        List<Statement> fill = new ArrayList<>();
        List<Statement> check = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Expression isIt = Emit.binary(Emit.whole(RULE), Types.COMPARE_EQUAL, Emit.constant(i));
            Expression bits = Emit.variable(BITS, Emit.LONGS);
            if (rules.get(i).pure())
                fill.add(Emit.when(isIt, Emit.run(Emit.call("fill$" + i, Emit.whole(FROM), Emit.whole(TO), bits))));
            else check.add(Emit.when(isIt, Emit.giveBack(holds(i))));
        }
        check.add(Emit.giveBack(Emit.constant(false)));
        draft.made()
                .override(
                        "fill",
                        ClassHelper.VOID_TYPE,
                        List.of(Emit.parameter(RULE, ClassHelper.int_TYPE), from(), to(), bits()),
                        fill);
        draft.made()
                .override(
                        "check",
                        ClassHelper.boolean_TYPE,
                        List.of(Emit.parameter(RULE, ClassHelper.int_TYPE), bar().getFirst()),
                        check);
    }

    private static Parameter from() {
        return Emit.parameter(FROM, ClassHelper.int_TYPE);
    }

    private static Parameter to() {
        return Emit.parameter(TO, ClassHelper.int_TYPE);
    }

    private static Parameter bits() {
        return Emit.parameter(BITS, Emit.LONGS);
    }

    // Sixty-four bars are put together in a local before they are stored.
    private void fill(int rule) {
        Expression bar = Emit.whole(Body.BAR);
        VariableExpression held = Emit.variable(HELD, ClassHelper.long_TYPE);
        Statement add = Emit.assign(held, Emit.binary(held, Types.BITWISE_OR, Emit.call("bit", holds(rule), bar)));
        Statement word = Emit.repeatWhile(
                Emit.binary(bar, Types.COMPARE_LESS_THAN, Emit.whole(END)), add, Emit.increment(Body.BAR));
        Statement words = Emit.repeatWhile(
                Emit.binary(bar, Types.COMPARE_LESS_THAN, Emit.whole(TO)),
                Emit.declare(Emit.whole(END), Emit.call("endOfWord", bar, Emit.whole(TO))),
                Emit.declare(Emit.whole(WORD), Emit.call("word", bar)),
                Emit.declare(held, Emit.constant(0L)),
                word,
                Emit.run(Emit.call("put", Emit.variable(BITS, Emit.LONGS), Emit.whole(WORD), held)));
        List<Statement> body = List.of(Emit.declare(Emit.whole(Body.BAR), Emit.whole(FROM)), words);
        draft.made().method("fill$" + rule, ClassHelper.VOID_TYPE, List.of(from(), to(), bits()), body);
    }

    private void next(String method, String matters, Set<Role> roles) {
        List<Integer> stateful = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++)
            if (!rules.get(i).pure() && roles.contains(rules.get(i).role())) stateful.add(i);
        if (stateful.isEmpty()) return;
        Expression bar = Emit.whole(Body.BAR);
        List<Statement> look = new ArrayList<>();
        look.add(Emit.run(Emit.call("decidingOn", bar)));
        look.add(Emit.when(Emit.call(matters, bar), Emit.giveBack(bar)));
        stateful.forEach(rule -> look.add(Emit.when(holds(rule), Emit.giveBack(bar))));
        look.add(Emit.increment(Body.BAR));
        Statement loop = Emit.repeatWhile(
                Emit.binary(bar, Types.COMPARE_LESS_THAN, Emit.whole(TO)), look.toArray(Statement[]::new));
        List<Statement> body =
                List.of(Emit.declare(Emit.whole(Body.BAR), Emit.whole(FROM)), loop, Emit.giveBack(Emit.whole(TO)));
        draft.made().override(method, ClassHelper.int_TYPE, List.of(from(), to()), body);
    }
}
