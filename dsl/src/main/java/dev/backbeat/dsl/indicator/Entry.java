package dev.backbeat.dsl.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ta4j.core.num.Num;

/// A line of the table while it is being written: what is left out is nothing, none or zero.
final class Entry {
    private static final int LONGEST_OF_TA4J = 2_000;

    private final String name;
    private final String title;
    private final String formula;
    private List<Argument> arguments = List.of();
    private List<BarColumn> reads = List.of();
    private List<String> outputs = List.of();
    private boolean yesOrNo;
    private WarmUp warmUp = WarmUp.NONE;
    private Indicator.Memory memory = Indicator.Memory.WINDOW;
    private Optional<Gap> gap = Optional.empty();
    private String missingWhere = "";
    private List<String> notes = List.of();
    private List<String> ta4j = List.of();
    private List<Requirement> requirements = List.of();
    private boolean anyUnit;
    private Optional<Across> across = Optional.empty();
    private Indicator.Kernel kernel = inputs -> new double[][] {};

    private Entry(String name, String title, String formula) {
        this.name = name;
        this.title = title;
        this.formula = formula;
    }

    /// @param title one line for people who do not know the word
    /// @param formula what it is, in words of the language where they suffice
    static Entry entry(String name, String title, String formula) {
        return new Entry(name, title, formula);
    }

    /// The arguments, in the order of the signature.
    Entry takes(Argument... arguments) {
        this.arguments = List.of(arguments);
        return this;
    }

    /// Columns of the bars that it takes besides its arguments.
    Entry reads(BarColumn... columns) {
        this.reads = List.of(columns);
        return this;
    }

    Entry warmUp(WarmUp warmUp) {
        this.warmUp = warmUp;
        return this;
    }

    /// What the arguments must be to one another: `fast must be shorter than slow`.
    Entry requires(String text, Predicate<Settings> holds) {
        this.requirements = List.of(new Requirement(text, holds));
        return this;
    }

    /// The first two lengths are those of a fast average and of a slow one.
    Entry fastBeforeSlow() {
        return requires("fast must be shorter than slow", settings -> settings.length(0) < settings.length(1));
    }

    /// Its values are the same whatever prices are counted in: ta4j is shown prices near a thousand, for it takes what
    /// differs by less than 0.00001 for equal.
    Entry anyUnit() {
        this.anyUnit = true;
        return this;
    }

    /// Its values reach back to the first bar, however little.
    Entry recursive() {
        this.memory = Indicator.Memory.ALL;
        return this;
    }

    /// What a missing input does, where it is not what the memory says: a window loses its warm-up and a bar, what
    /// reaches back to the first bar passes the bar over.
    Entry gap(Gap gap) {
        this.gap = Optional.of(gap);
        return this;
    }

    /// Where it has no value though all inputs do.
    Entry missingWhere(String missingWhere) {
        this.missingWhere = missingWhere;
        return this;
    }

    /// What else is to be known, such as how others have it.
    Entry notes(String... notes) {
        this.notes = List.of(notes);
        return this;
    }

    private Gap gap() {
        boolean readsNothing = reads.isEmpty() && arguments.stream().noneMatch(Argument::isColumn);
        Gap usual = readsNothing ? Gap.NEVER : memory == Indicator.Memory.ALL ? Gap.PASSES : Gap.window(warmUp);
        Gap found = gap.orElse(usual);
        return missingWhere.isEmpty() ? found : found.orWhere(missingWhere);
    }

    /// Classes of ta4j that this stands for, by their names without packages.
    Entry like(String... ta4j) {
        this.ta4j = List.of(ta4j);
        return this;
    }

    /// Several columns, by their names in the order in which the kernel fills them.
    Entry outputs(String... outputs) {
        this.outputs = List.of(outputs);
        return this;
    }

    /// One column of numbers.
    Entry column(Column column) {
        return columns(inputs -> new double[][] {column.fill(inputs)});
    }

    /// One column of yes (1), no (0) and missing (NaN).
    Entry condition(Column column) {
        this.yesOrNo = true;
        return column(column);
    }

    /// One column of numbers, worked out of what all symbols have.
    Entry across(Across across) {
        this.across = Optional.of(across);
        return column(across::ofFirst);
    }

    Entry columns(Indicator.Kernel kernel) {
        this.kernel = inputs -> Columns.finite(kernel.fill(inputs));
        return this;
    }

    /// One column of ta4j's.
    Entry ta4j(Function<Ta4jInputs, org.ta4j.core.Indicator<Num>> one) {
        return ta4js(inputs -> List.of(one.apply(inputs)));
    }

    /// One column of ta4j's of yes, no and missing.
    Entry ta4jCondition(Function<Ta4jInputs, org.ta4j.core.Indicator<Boolean>> one) {
        this.yesOrNo = true;
        return ta4js(inputs -> List.of(one.apply(inputs)));
    }

    /// Several columns of ta4j's. What stands before this in the line is what it goes by.
    Entry ta4js(Ta4jKernel.Maker maker) {
        // ta4j walks all of a window on every bar, so long ones would take for ever.
        this.arguments = arguments.stream()
                .map(one -> one.type() == Argument.Type.LENGTH ? one.to(Math.min(one.most(), LONGEST_OF_TA4J)) : one)
                .toList();
        this.kernel = new Ta4jKernel(maker, reads, warmUp, memory, anyUnit);
        return this;
    }

    Indicator in(Group group) {
        return new Indicator(
                name,
                group,
                title,
                formula,
                arguments,
                reads,
                outputs,
                yesOrNo,
                warmUp,
                memory,
                gap(),
                notes,
                requirements,
                ta4j,
                across,
                kernel);
    }

    /// A kernel with one output.
    @FunctionalInterface
    interface Column {
        double[] fill(Inputs inputs);
    }
}
