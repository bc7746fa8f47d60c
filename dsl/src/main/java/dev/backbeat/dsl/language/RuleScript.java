package dev.backbeat.dsl.language;

import dev.backbeat.dsl.language.Rule.Role;
import dev.backbeat.engine.strategy.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A script made of rules.
///
/// Rules that need nothing but columns and parameters are worked out once for all bars, into sets of bars; the others
/// bar by bar, and only while they could matter. Exits go first; of several rules that hold, the first declared wins.
public abstract class RuleScript extends SymbolScript {
    private static final int BLOCK = 1 << 12;

    private List<Rule> rules = List.of();
    private long[][] held = {};
    private long[] flatCandidates = {};
    private long[] longCandidates = {};
    private long[] shortCandidates = {};

    /// Works a pure rule out for the bars `from` up to `to`; `from` is the first bar asked for or a multiple of 64.
    protected abstract void fill(int rule, int from, int to, long[] bits);

    /// Whether a rule that is not pure holds on a bar.
    protected abstract boolean check(int rule, int bar);

    /// Says the protection of an entry decided on that bar.
    protected abstract void protectLong(int bar);

    protected abstract void protectShort(int bar);

    /// Works all pure rules out.
    public final void prepare(List<Rule> rules, int firstBar, int bars) {
        this.rules = rules;
        held = new long[rules.size()][];
        for (int rule = 0; rule < held.length; rule++) {
            held[rule] = Bits.none(bars);
            if (rules.get(rule).pure()) fillBlocks(rule, firstBar, bars);
        }
        flatCandidates = union(EnumSet.of(Role.ENTER_LONG, Role.ENTER_SHORT), bars);
        longCandidates = union(EnumSet.of(Role.EXIT_LONG, Role.ENTER_SHORT), bars);
        shortCandidates = union(EnumSet.of(Role.EXIT_SHORT, Role.ENTER_LONG), bars);
    }

    private void fillBlocks(int rule, int firstBar, int bars) {
        int from = firstBar;
        while (from < bars) {
            int to = Math.min(bars, (from / BLOCK + 1) * BLOCK);
            try {
                goOn(to - from);
                fill(rule, from, to, held[rule]);
            } catch (ScriptFault | StackOverflowError fault) {
                findFaultyBar(rule, from, to);
                throw fault;
            }
            from = to;
        }
    }

    // A pure rule can be worked out again: bar by bar, the one that fails is the one to name.
    private void findFaultyBar(int rule, int from, int to) {
        for (int bar = from; bar < to; bar++) {
            decidingOn(bar);
            fill(rule, bar, bar + 1, held[rule]);
        }
    }

    private long[] union(Set<Role> roles, int bars) {
        long[] union = Bits.none(bars);
        for (int rule = 0; rule < held.length; rule++) {
            if (roles.contains(rules.get(rule).role())) Bits.addAll(union, held[rule]);
        }
        return union;
    }

    /// The first bar from `from` on, before `to`, on which a rule that matters while flat may hold, else `to`.
    /// Scripts with rules that are not pure have loops of their own instead of this and its two likes.
    protected int nextWhileFlat(int from, int to) {
        return Bits.next(flatCandidates, from, to);
    }

    protected int nextWhileLong(int from, int to) {
        return Bits.next(longCandidates, from, to);
    }

    protected int nextWhileShort(int from, int to) {
        return Bits.next(shortCandidates, from, to);
    }

    protected final boolean mattersWhileFlat(int bar) {
        return Bits.has(flatCandidates, bar);
    }

    protected final boolean mattersWhileLong(int bar) {
        return Bits.has(longCandidates, bar);
    }

    protected final boolean mattersWhileShort(int bar) {
        return Bits.has(shortCandidates, bar);
    }

    protected static long bit(boolean holds, int bar) {
        return holds ? 1L << bar : 0;
    }

    protected static void put(long[] bits, int word, long value) {
        bits[word] = value;
    }

    protected static int endOfWord(int bar, int to) {
        return Math.min(to, (bar | Long.SIZE - 1) + 1);
    }

    protected static int word(int bar) {
        return bar >> 6;
    }

    @Override
    protected final int walk(int from, int to) {
        int bar = from;
        while (true) {
            bar = next(bar, to);
            if (bar >= to) return to;
            decidingOn(bar);
            act(bar);
            if (acted()) return bar;
            bar++;
        }
    }

    private int next(int from, int to) {
        // Where the holding limit ends a position, entries of both sides count.
        if (isLeft()) return from;
        double quantity = quantity();
        if (quantity == 0) return nextWhileFlat(from, to);
        return quantity > 0 ? nextWhileLong(from, to) : nextWhileShort(from, to);
    }

    private void act(int bar) {
        if (isLong()) leaveBy(Role.EXIT_LONG, Side.LONG, bar);
        else if (isShort()) leaveBy(Role.EXIT_SHORT, Side.SHORT, bar);
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).role().enters() && holds(rule, bar)) {
                enterBy(rules.get(rule), bar);
                return;
            }
        }
    }

    private void leaveBy(Role role, Side side, int bar) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).role() == role && holds(rule, bar)) {
                exit(side, rules.get(rule).tag());
                return;
            }
        }
    }

    private boolean holds(int rule, int bar) {
        return rules.get(rule).pure() ? Bits.has(held[rule], bar) : check(rule, bar);
    }

    private void enterBy(Rule rule, int bar) {
        plan();
        if (rule.role() == Role.ENTER_LONG) {
            protectLong(bar);
            enterLong(rule.tag());
        } else {
            protectShort(bar);
            enterShort(rule.tag());
        }
    }
}
