package dev.backbeat.dsl.indicator;

/// How many bars an output is missing for, beyond those for which its inputs are; `text` says the same to readers.
public record WarmUp(String text, Bars rule) {
    /// There is a value on the first bar.
    static final WarmUp NONE = bars(0);

    /// A window of the first length, this bar's value included.
    static final WarmUp WINDOW = of("length − 1", settings -> settings.length(0) - 1);

    /// A look-back by the first length.
    static final WarmUp LENGTH = of("length", settings -> settings.length(0));

    /// What the seed takes of the first length.
    static final WarmUp SEED =
            of("length − 1 (seed 'first': length)", settings -> settings.seed().valuesFor(settings.length(0)) - 1);

    /// The rule, for the settings of a call and the number of the output.
    @FunctionalInterface
    public interface Bars {
        int of(Settings settings, int output);
    }

    /// A rule that is the same for all outputs.
    @FunctionalInterface
    interface OneRule {
        int of(Settings settings);
    }

    static WarmUp bars(int bars) {
        return new WarmUp(String.valueOf(bars), (settings, output) -> bars);
    }

    static WarmUp of(String text, OneRule rule) {
        return new WarmUp(text, (settings, output) -> rule.of(settings));
    }

    /// Outputs that begin at different bars.
    static WarmUp each(String text, Bars rule) {
        return new WarmUp(text, rule);
    }

    public int bars(Settings settings, int output) {
        return rule.of(settings, output);
    }
}
