package dev.backbeat.dsl.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The table of indicators as people read it.
public final class Reference {
    private static final String HEAD = """
            # Indicators

            This page is written by the table of indicators itself (in `dsl`, package `indicator`); it is not to be edited.

            A series may be any column: a price, an indicator, a formula of both. What has a value behind `=` may be left \
            out, and any argument may be given by its name: `macd(slow: 30)`. One of several outputs stands behind a dot: \
            `macd(12, 26, 9).signal`. **Warm-up** is how many bars are missing at the start, besides those for which the \
            series are.

            Where a value that is needed is missing, the result is. An indicator marked with ∞ reaches back to the first bar: \
            it is missing on such a bar only and goes on from where it was. The others are missing until the last \
            such bar has left their window.

            What looks **across symbols** takes, at the close of each bar of a symbol, the value that each traded symbol has by then: \
            that of its newest closed bar. Symbols whose value is missing are left out, and so are those without a bar for more than \
            a week.
            """;

    private Reference() {}

    /// All groups as tables of Markdown.
    public static String markdown() {
        var text = new StringBuilder(HEAD);
        for (Group group : Group.values()) {
            List<Indicator> members = in(group);
            if (members.isEmpty()) continue;
            text.append("\n## ").append(group.title()).append("\n\n| indicator | what it is | outputs | warm-up |\n");
            text.append("| --- | --- | --- | --- |\n");
            members.forEach(one -> text.append(row(one)));
        }
        return text.toString();
    }

    public static List<Indicator> in(Group group) {
        return Catalogue.all().stream().filter(one -> one.group() == group).toList();
    }

    private static String row(Indicator one) {
        String ranges = ranges(one);
        return "| `" + one.signature() + "` | " + cell(one.title() + ": " + one.formula())
                + (ranges.isEmpty() ? "" : "; " + ranges) + " | " + outputs(one) + " | "
                + cell(one.warmUp().text()) + (one.memory() == Indicator.Memory.ALL ? " ∞" : "") + " |\n";
    }

    // A bar would end the cell.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String outputs(Indicator one) {
        return one.outputs().stream().map(output -> "`." + output + "`").collect(Collectors.joining(" "));
    }

    /// What arguments may be, where that is not the usual.
    private static String ranges(Indicator one) {
        return one.arguments().stream()
                .filter(Argument::isNarrow)
                .map(argument -> argument.name() + " " + argument.range())
                .collect(Collectors.joining(", "));
    }

    /// One indicator in plain lines.
    public static List<String> lines(Indicator one) {
        var lines = new ArrayList<String>();
        lines.add(one.signature());
        lines.add(one.title() + (one.yesOrNo() ? ", yes or no" : ""));
        lines.add("");
        lines.add("formula   " + one.formula());
        if (!one.reads().isEmpty())
            lines.add("reads     " + one.reads().stream().map(BarColumn::word).collect(Collectors.joining(", ")));
        for (Argument argument : one.arguments()) if (argument.isNumber()) lines.add(argumentLine(argument));
        one.requirements().forEach(requirement -> lines.add("          " + requirement.text()));
        if (!one.outputs().isEmpty()) lines.add("outputs   ." + String.join(", .", one.outputs()));
        lines.add("warm-up   " + one.warmUp().text() + ", in bars");
        lines.add("missing   " + missing(one));
        return lines;
    }

    private static String argumentLine(Argument argument) {
        return "argument  " + argument.name() + " " + argument.range()
                + argument.otherwise()
                        .map(value -> "; " + value + " if left out")
                        .orElse("");
    }

    private static String missing(Indicator one) {
        return one.memory() == Indicator.Memory.ALL
                ? "where an input is; goes on from where it was"
                : "while an input is within the window";
    }
}
