package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Anatomy.Style;
import dev.backbeat.engine.strategy.Parameter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A script as a person reads of it, in the list of all and by itself.
final class ScriptText {
    private final Screen screen;
    private final String timeframe;

    ScriptText(Screen screen, String timeframe) {
        this.screen = screen;
        this.timeframe = timeframe;
    }

    /// @param experiments that run it
    void listed(CheckedScript script, List<String> experiments) {
        head(script);
        script.made().ifPresent(made -> parameters(made.strategy().parameters()));
        if (!script.problems().isEmpty()) first(script.problems());
        if (!experiments.isEmpty()) line("  used by " + String.join(", ", experiments));
        screen.out("");
    }

    /// What decides in it and how, its columns and parameters; problems are told elsewhere.
    void explained(CheckedScript script) {
        if (!script.problems().isEmpty()) return;
        head(script);
        script.made().ifPresent(made -> {
            parameters(made.strategy().parameters());
            parts(made.anatomy());
            columns(made.anatomy().columns());
        });
        screen.out("");
    }

    private void head(CheckedScript script) {
        String what = script.made()
                .map(made ->
                        made.strategy().name() + ": " + made.anatomy().style().words() + ", "
                                + warmUp(made.anatomy().warmUpBars()))
                .orElse(script.isLibrary() ? "functions for include, no strategy" : "cannot be used");
        screen.coloured(screen.outInk().bold(Plain.line(script.file())) + "\n  " + Plain.line(what) + "\n");
    }

    private String warmUp(OptionalInt bars) {
        if (bars.isEmpty()) return "a warm-up that bars of " + timeframe + " do not tell";
        return bars.getAsInt() + (bars.getAsInt() == 1 ? " bar" : " bars") + " of warm-up at " + timeframe;
    }

    private void first(List<Problem> problems) {
        Problem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        line("  " + first.place() + ": " + first.code().code() + ": " + first.message() + more);
    }

    private void parts(Anatomy anatomy) {
        int width = anatomy.parts().stream()
                .mapToInt(part -> ProblemText.width(title(part)))
                .max()
                .orElse(0);
        for (Anatomy.Part part : anatomy.parts())
            line("  " + OriginText.padded(title(part), width) + "  " + how(part, anatomy.style()));
    }

    private static String title(Anatomy.Part part) {
        if (part.word().equals("rebalance")) return "rebalance(" + part.tag() + ")";
        return Plain.line(part.tag().isEmpty() ? part.word() : part.word() + " '" + part.tag() + "'");
    }

    private static String how(Anatomy.Part part, Style style) {
        return switch (style) {
            case RULES ->
                part.inBlocks()
                        ? "pure      in blocks of bars, before the first is decided on"
                        : "stateful  bar by bar, for it asks " + asked(part.asked());
            case PER_BAR -> "stateful  bar by bar, for onBar acts and keeps state";
            case REBALANCE -> "stateful  once per period, for it decides on the whole book";
        };
    }

    private static String asked(List<Anatomy.Asked> asked) {
        return asked.stream()
                .map(one -> one.word() + " in line " + one.line()
                        + (one.through().isEmpty() ? "" : ", through " + one.through() + "(…)"))
                .collect(Collectors.joining("; "));
    }

    private void columns(List<Anatomy.Column> columns) {
        if (!columns.isEmpty()) line("  columns, and the bars before they have a value:");
        for (Anatomy.Column column : columns) {
            String bars = column.warmUpBars().isPresent()
                    ? String.valueOf(column.warmUpBars().getAsInt())
                    : "?";
            line("  %6s  %s".formatted(bars, column.formula()));
        }
    }

    private void parameters(List<Parameter> parameters) {
        int width = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        for (Parameter parameter : parameters)
            line("  " + OriginText.padded(parameter.name(), width) + "  " + range(parameter) + about(parameter));
    }

    private static String about(Parameter parameter) {
        return parameter.description().isEmpty() ? "" : "; " + parameter.description();
    }

    private static String range(Parameter parameter) {
        return switch (parameter) {
            case Parameter.OfInteger p -> {
                String min = p.min() > Integer.MIN_VALUE ? String.valueOf(p.min()) : "";
                String max = p.max() < Integer.MAX_VALUE ? String.valueOf(p.max()) : "";
                yield p.value() + bounds(min, max) + (p.step() == 1 ? "" : " by " + p.step());
            }
            case Parameter.OfDecimal p -> {
                String min = p.min() > -Double.MAX_VALUE ? ShortestForm.of(p.min()) : "";
                String max = p.max() < Double.MAX_VALUE ? ShortestForm.of(p.max()) : "";
                yield ShortestForm.of(p.value())
                        + bounds(min, max)
                        + (p.step() == 0 ? "" : " by " + ShortestForm.of(p.step()));
            }
            case Parameter.OfFlag p -> p.value() + ", or " + !p.value();
            case Parameter.OfChoice p -> p.value() + ", of " + String.join(", ", p.choices());
        };
    }

    private static String bounds(String min, String max) {
        if (min.isEmpty() && max.isEmpty()) return "";
        if (min.isEmpty()) return ", at most " + max;
        return max.isEmpty() ? ", at least " + min : ", from " + min + " to " + max;
    }

    private void line(String text) {
        screen.out(Plain.line(text));
    }
}
