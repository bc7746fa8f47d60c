package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The names that a script declares; one set for all of them, and none is a word of the language.
final class Names {
    private final Findings findings;
    private final Optional<Names> ofScript;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Span> places = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private Map<String, Ahead> ahead = Map.of();

    Names(Findings findings) {
        this(findings, Optional.empty());
    }

    private Names(Findings findings, Optional<Names> ofScript) {
        this.findings = findings;
        this.ofScript = ofScript;
    }

    /// What functions of included files see: one another, and nothing of the script.
    Names ofIncluded(Collection<String> functions) {
        var names = new Names(findings, Optional.of(this));
        for (String function : functions) names.declared.put(function, new Declared.Function());
        return names;
    }

    /// Whether it is a name of the script, looked for in an included file; the findings then say so.
    boolean isOutOfSight(String name, Span span) {
        Optional<Declared> hidden = declared.containsKey(name) ? Optional.empty() : ofScript.flatMap(n -> n.find(name));
        hidden.ifPresent(what -> findings.error(
                ScriptCode.WRONG_PLACE,
                span,
                "'" + name + "' is " + what.what() + " of the script, which an included function does not see",
                "hand it over as an argument"));
        return hidden.isPresent();
    }

    Optional<Declared> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    /// The nodes of all named columns, read by anybody or not.
    List<Node> series() {
        return declared.values().stream().flatMap(Names::nodes).toList();
    }

    private static Stream<Node> nodes(Declared declared) {
        return switch (declared) {
            case Declared.Series series -> Stream.of(series.node());
            case Declared.Several several -> several.outputs().values().stream().map(Value::node);
            default -> Stream.empty();
        };
    }

    void declare(String name, Span span, Declared as) {
        if (!isFree(name, span)) return;
        declared.put(name, as);
        places.put(name, span);
    }

    /// Why a name that the script declares has no value yet where its series are read.
    enum Ahead {
        STATE(
                "'%s' is state, which is not known to series",
                "series are worked out for all bars before onBar runs; use the state in onBar"),
        FURTHER_DOWN("'%s' is declared further down", "put its line above this one: a formula knows those before it"),
        ITSELF(
                "the formula of '%s' cannot use itself",
                "ema(close, 20) and wilder(close, 14) carry their last value on; in onBar, state { … } does");

        private final String message;
        private final String advice;

        Ahead(String message, String advice) {
            this.message = message;
            this.advice = advice;
        }
    }

    /// Notes why names have no value yet; instead of what was noted before.
    void ahead(Map<String, Ahead> names) {
        ahead = Map.copyOf(names);
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
            String what = declared.get(name).what() + elsewhere(name, span);
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

    // In another file, nobody would look for it.
    private String elsewhere(String name, Span span) {
        Place other = findings.sources().place(places.getOrDefault(name, span));
        return other.source().equals(findings.sources().place(span).source()) ? "" : " in " + other;
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
        if (isRefused(name) || isOutOfSight(name, span)) return;
        Ahead declared = ahead.get(name);
        if (declared != null) {
            findings.error(ScriptCode.UNKNOWN_NAME, span, declared.message.formatted(name), declared.advice);
            return;
        }
        String hint = meant(name, alsoKnown)
                .orElse("declare it in params, indicators or state, or as a local: def " + name + " = …");
        findings.error(ScriptCode.UNKNOWN_NAME, span, "nothing is called '" + name + "'", hint);
    }
}
