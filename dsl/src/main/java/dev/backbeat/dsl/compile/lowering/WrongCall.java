package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Says what is wrong with a call of a word that cannot be called there.
record WrongCall(Findings findings, Names names) {

    /// @param isLocal whether the word is a local
    /// @param alsoKnown what could have been called besides indicators and functions of the language
    void refuse(Call call, boolean isLocal, Collection<String> alsoKnown) {
        String word = call.word();
        if (names.isRefused(word)) return;
        if (isLocal || isValue(word)) value(call);
        else if (Vocabulary.BLOCKS.contains(word))
            error(
                    ScriptCode.WRONG_PLACE,
                    call,
                    "'" + word + "' is a block of its own and cannot stand inside another",
                    "put it outside");
        else if (Vocabulary.meaning(word).isPresent())
            error(
                    ScriptCode.WRONG_PLACE,
                    call,
                    "'" + word + "' is " + Vocabulary.meaning(word).get() + ", and has no value here",
                    "put all of what belongs to it in parentheses, in a statement of its own");
        else unknown(call, alsoKnown);
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
