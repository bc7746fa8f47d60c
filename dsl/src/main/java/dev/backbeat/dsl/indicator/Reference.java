package dev.backbeat.dsl.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of indicators as people read it.
public final class Reference {
    private static final String HEAD = """
            # Indicators

            This page is written by the table of indicators itself (in `dsl`, package `indicator`); it is not to be edited.

            A series may be any column: a price, an indicator, a formula of both. What has a value behind `=` may be left \
            out, and any argument may be given by its name: `macd(slow: 30)`. One of several outputs stands behind a dot: \
            `macd(12, 26, 9).signal`. **Warm-up** is how many bars are missing at the start, besides those for which the \
            series are; with `seed: 'first'`, which starts at a bar of the data, the later of the two counts.

            Where a value that is needed is **missing**, the result is. The last column says for how many bars one missing value \
            leaves none, its own bar included, and at the most: `window` are warm-up + 1 bars, until it has left the window. An \
            indicator with ∞ reaches back to the first bar, and then goes on from where it was; – is never. Behind it stands \
            where else there is none, though all values are there.

            The `seed` is what exponential and Wilder's averages start from: the mean of their first length values, or, as ta4j has \
            it, the first value after as many bars.

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
            text.append("\n## ")
                    .append(group.title())
                    .append("\n\n| indicator | what it is | outputs | warm-up | missing |\n");
            text.append("| --- | --- | --- | --- | --- |\n");
            members.forEach(one -> text.append(row(one)));
        }
        return text.toString();
    }

    public static List<Indicator> in(Group group) {
        return Catalogue.all().stream().filter(one -> one.group() == group).toList();
    }

    private static String row(Indicator one) {
        return "| `" + one.signature() + "` | " + cell(what(one)) + " | " + outputs(one) + " | "
                + cell(one.warmUp().text()) + " | " + cell(one.gap().cell()) + " |\n";
    }

    private static String what(Indicator one) {
        Stream<String> arguments = one.arguments().stream()
                .filter(argument -> argument.type() != Argument.Type.CHOICE
                        || !argument.name().equals("seed"))
                .map(Reference::inShort)
                .filter(text -> !text.isEmpty());
        String first = Stream.concat(Stream.of(one.title() + ": " + one.formula()), arguments)
                .collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(first), one.notes().stream()).collect(Collectors.joining(". Note: "));
    }

    /// What an argument may be, where that is not the usual, and what it means.
    private static String inShort(Argument argument) {
        String range = argument.isNarrow() ? argument.name() + " " + argument.range() : "";
        if (argument.meaning().isEmpty()) return range;
        return (range.isEmpty() ? argument.name() : range) + ": " + argument.meaning();
    }

    // A bar would end the cell.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String outputs(Indicator one) {
        return one.outputs().stream().map(output -> "`." + output + "`").collect(Collectors.joining(" "));
    }

    /// A line about one indicator, and what stands before it: nothing where it goes on with what the line above is
    /// about.
    public record Line(String label, String text) {}

    /// What is to be known of one indicator besides its signature and title.
    public static List<Line> lines(Indicator one) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("formula", one.formula()));
        for (Argument argument : one.arguments()) lines.add(new Line("argument", text(argument)));
        one.requirements().forEach(requirement -> lines.add(new Line("", requirement.text())));
        if (!one.reads().isEmpty())
            lines.add(
                    new Line("reads", one.reads().stream().map(BarColumn::word).collect(Collectors.joining(", "))));
        if (!one.outputs().isEmpty()) lines.add(new Line("outputs", "." + String.join(", .", one.outputs())));
        lines.add(new Line("warm-up", one.warmUp().text() + ", in bars"));
        lines.add(new Line("missing", one.gap().told()));
        one.notes().forEach(note -> lines.add(new Line("note", note)));
        if (!one.ta4j().isEmpty()) lines.add(new Line("ta4j", String.join(", ", one.ta4j())));
        return lines;
    }

    private static String text(Argument argument) {
        String quote = argument.type() == Argument.Type.CHOICE ? "'" : "";
        String otherwise = argument.otherwise()
                .map(value -> "; " + quote + value + quote + " if left out")
                .orElse("");
        String meaning = argument.meaning().isEmpty() ? "" : "; " + argument.meaning();
        return argument.name() + ": " + values(argument) + otherwise + meaning;
    }

    private static String values(Argument argument) {
        return switch (argument.type()) {
            case SERIES -> "a series";
            case CONDITION -> "a condition";
            case LENGTH, NUMBER -> argument.range();
            case CHOICE -> "'" + String.join("' or '", argument.choices()) + "', by its name";
        };
    }
}
