package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.TypeCalls;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Says what is wrong with a call of a word that cannot be called there.
record WrongCall(Findings findings, Names names) {

    /// @param isLocal whether the word is a local
    /// @param alsoKnown what could have been called besides indicators and functions of the language
    void refuse(Call call, boolean isLocal, Collection<String> alsoKnown) {
        String word = call.word();
        if (names.isRefused(word)) return;
        if (isType(call)) return;
        if (isLocal || isValue(word)) value(call);
        else if (Vocabulary.BLOCKS.contains(word))
            error(
                    ScriptCode.WRONG_PLACE,
                    call,
                    "'" + word + "' is a block of its own and cannot stand inside another",
                    "put it outside");
        else if (word.equals("long") || word.equals("short"))
            error(
                    ScriptCode.WRONG_PLACE,
                    call,
                    "'" + word + "' is a type and takes nothing",
                    "to enter, write " + (word.equals("long") ? "buy" : "sell") + " 'tag' in onBar { … }");
        else if (Vocabulary.meaning(word).isPresent())
            error(
                    ScriptCode.WRONG_PLACE,
                    call,
                    "'" + word + "' is " + Vocabulary.meaning(word).get() + ", and has no value here",
                    "put all of what belongs to it in parentheses, in a statement of its own");
        else unknown(call, alsoKnown);
    }

    /// Whether it is a type that is called, `int(20)`; the findings then say so.
    boolean isType(Call call) {
        Optional<String> instead = TypeCalls.instead(call.word());
        instead.ifPresent(advice -> findings.error(
                ScriptCode.WRONG_KIND,
                call.span(),
                "'" + call.word().toLowerCase(Locale.ROOT) + "' is a type and takes nothing",
                advice));
        return instead.isPresent();
    }

    /// Whether it is a call of another language that has another word here, as `strategy.entry(…)`; the findings then
    /// say which.
    boolean isForeign(VariableExpression owner, Call call) {
        if (Vocabulary.VALUES.contains(owner.getName())
                || names.find(owner.getName()).isPresent()) return false;
        String written = owner.getName() + "." + call.word();
        Optional<String> instead = Habits.instead(written);
        instead.ifPresent(advice ->
                error(ScriptCode.NOT_IN_LANGUAGE, call, "'" + written + "' is not part of the language", advice));
        return instead.isPresent();
    }

    private boolean isValue(String word) {
        return Vocabulary.PRICES.contains(word)
                || Vocabulary.VALUES.contains(word)
                || names.find(word).isPresent();
    }

    // To Groovy `close 10` is a call of close.
    private void value(Call call) {
        String word = call.word();
        boolean series = Vocabulary.PRICES.contains(word) || names.find(word).orElse(null) instanceof Declared.Series;
        boolean brackets = findings.sources().textOf(call.node()).startsWith(word + "(");
        String advice = !brackets
                ? "put a comma or an operator behind it"
                : series && !call.positional().isEmpty()
                        ? "write " + word + "[1] for the bar before"
                        : "leave the parentheses out";
        error(ScriptCode.WRONG_KIND, call, "'" + word + "' is a value and cannot be called", advice);
    }

    private void unknown(Call call, Collection<String> alsoKnown) {
        if (call.word().equals("next") && !call.positional().isEmpty()) {
            error(
                    ScriptCode.UNKNOWN_WORD,
                    call,
                    "there is no 'next': it would be the future",
                    "a decision knows closed bars only; the one before is close[1]");
            return;
        }
        List<String> known = new ArrayList<>(Catalogue.names());
        known.addAll(BuiltIn.words());
        known.addAll(Vocabulary.MISSING);
        known.addAll(alsoKnown);
        findings.error(
                ScriptCode.UNKNOWN_WORD,
                call.span(),
                "there is no indicator or function '" + call.word() + "'",
                Habits.meant(call.word(), known).orElse("strategies/README.md lists them"));
    }

    private void error(ScriptCode code, Call call, String message, String advice) {
        findings.error(code, call.node(), message, advice);
    }
}
