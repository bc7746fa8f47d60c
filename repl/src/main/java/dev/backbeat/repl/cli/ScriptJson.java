package dev.backbeat.repl.cli;

import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Anatomy.Style;
import dev.backbeat.engine.strategy.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// A script as a program reads of it.
final class ScriptJson {
    private ScriptJson() {}

    static Map<String, Object> of(CheckedScript script) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", script.file());
        json.put("status", script.problems().isEmpty() ? "completed" : "failed");
        json.put("exit_code", script.exitCode());
        json.put("is_library", script.isLibrary());
        script.made().ifPresent(made -> {
            json.put("name", made.strategy().name());
            json.put("style", made.anatomy().style().words());
            json.put("warm_up_bars", orNull(made.anatomy().warmUpBars()));
            json.put(
                    "parameters",
                    made.strategy().parameters().stream().map(ScriptJson::of).toList());
        });
        json.put("problems", ProblemJson.of(script.problems()));
        return json;
    }

    /// The same, with what it is made of.
    static Map<String, Object> explained(CheckedScript script) {
        Map<String, Object> json = of(script);
        script.made().map(CheckedScript.Made::anatomy).ifPresent(anatomy -> {
            json.put(
                    "parts",
                    anatomy.parts().stream()
                            .map(part -> of(part, anatomy.style()))
                            .toList());
            json.put("columns", anatomy.columns().stream().map(ScriptJson::of).toList());
        });
        return json;
    }

    // Null is JSON's word for what is not known.
    @SuppressWarnings("NullAway")
    private static Object orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Map<String, Object> of(Parameter parameter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", parameter.name());
        switch (parameter) {
            case Parameter.OfInteger p -> {
                json.put("kind", "integer");
                json.put("default", p.value());
                if (p.min() > Integer.MIN_VALUE) json.put("min", p.min());
                if (p.max() < Integer.MAX_VALUE) json.put("max", p.max());
                json.put("step", p.step());
            }
            case Parameter.OfDecimal p -> {
                json.put("kind", "decimal");
                json.put("default", p.value());
                if (p.min() > -Double.MAX_VALUE) json.put("min", p.min());
                if (p.max() < Double.MAX_VALUE) json.put("max", p.max());
                if (p.step() > 0) json.put("step", p.step());
            }
            case Parameter.OfFlag p -> {
                json.put("kind", "flag");
                json.put("default", p.value());
            }
            case Parameter.OfChoice p -> {
                json.put("kind", "choice");
                json.put("default", p.value());
                json.put("choices", p.choices());
            }
        }
        if (!parameter.description().isEmpty()) json.put("description", parameter.description());
        return json;
    }

    private static Map<String, Object> of(Anatomy.Part part, Style style) {
        var json = new LinkedHashMap<String, Object>();
        json.put("word", part.word());
        json.put("tag", part.tag());
        json.put("worked_out", how(part, style));
        json.put("asks", part.asked().stream().map(ScriptJson::of).toList());
        return json;
    }

    private static String how(Anatomy.Part part, Style style) {
        if (style == Style.REBALANCE) return "once per period";
        return part.inBlocks() ? "in blocks" : "bar by bar";
    }

    private static Map<String, Object> of(Anatomy.Asked asked) {
        var json = new LinkedHashMap<String, Object>();
        json.put("word", asked.word());
        json.put("line", asked.line());
        if (!asked.through().isEmpty()) json.put("function", asked.through());
        return json;
    }

    private static Map<String, Object> of(Anatomy.Column column) {
        var json = new LinkedHashMap<String, Object>();
        json.put("formula", column.formula());
        json.put("warm_up_bars", orNull(column.warmUpBars()));
        return json;
    }
}
