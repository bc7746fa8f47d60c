package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names that a script declares; one set for all of them, and none is a word of the language.
final class Names {
    private final Findings findings;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    Names(Findings findings) {
        this.findings = findings;
    }

    Optional<Declared> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    void declare(String name, Span span, Declared as) {
        if (isFree(name, span)) declared.put(name, as);
    }

    /// Notes a name whose declaration was refused: where it is used, nothing more needs to be said.
    void refuse(String name) {
        refused.add(name);
    }

    boolean isRefused(String name) {
        return refused.contains(name);
    }

    /// Whether a name may be declared; if not, the findings say why.
    boolean isFree(String name, Span span) {
        Optional<String> meaning = Vocabulary.meaning(name);
        if (meaning.isPresent()) {
            findings.error(
                    ScriptCode.RESERVED_WORD,
                    span,
                    "'" + name + "' is " + meaning.get() + " and cannot be a name",
                    "pick another one, for instance '" + suggestion(name) + "'");
        } else if (name.contains("$") || name.contains("__")) {
            findings.error(
                    ScriptCode.NOT_IN_LANGUAGE, span, "'" + name + "': names have no $ and no __", "pick another name");
        } else if (declared.containsKey(name)) {
            String what = declared.get(name).what();
            findings.error(
                    ScriptCode.DECLARED_TWICE,
                    span,
                    "'" + name + "' is declared already, as " + what,
                    "pick another name");
        } else {
            return true;
        }
        return false;
    }

    private static String suggestion(String name) {
        return "my" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// The declared or otherwise known name that this one most likely stands for, as advice.
    Optional<String> meant(String name, Collection<String> alsoKnown) {
        Set<String> known = new LinkedHashSet<>(declared.keySet());
        known.addAll(alsoKnown);
        return Catalogue.find(name)
                .map(one -> "it is an indicator: " + one.signature())
                .or(() -> Habits.meant(name, known));
    }

    void unknown(String name, Span span, Collection<String> alsoKnown) {
        if (isRefused(name)) return;
        String hint = meant(name, alsoKnown)
                .orElse("declare it in params, indicators or state, or as a local: def " + name + " = …");
        findings.error(ScriptCode.UNKNOWN_NAME, span, "nothing is called '" + name + "'", hint);
    }
}
