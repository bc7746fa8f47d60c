package dev.backbeat.dsl.indicator;

/// How long one missing value of an input keeps an output missing: for how many bars, its own included, at the most.
///
/// `text` says it in a cell of a table, `sentence` in words. `where` is where the output is missing though no input is;
/// empty if nowhere.
public record Gap(String text, String sentence, String where, WarmUp.Bars rule) {
    private static final String GOES_ON = "; then goes on from where it was";

    /// It reads nothing that may be missing.
    static final Gap NEVER = new Gap("–", "never", (settings, output) -> 0);

    /// The value of a bar is worked out of that bar alone.
    static final Gap BAR = new Gap("1", "where an input is", (settings, output) -> 1);

    /// The value of the bar is passed over.
    static final Gap PASSES = new Gap("1 ∞", BAR.sentence + GOES_ON, (settings, output) -> 1);

    /// The true range needs the close before.
    static final Gap TRUE_RANGE = recursive("2", "2", (settings, output) -> 2);

    /// A window within what reaches back to the first bar.
    static final Gap LENGTH = recursive("length", "length", (settings, output) -> settings.length(0));

    /// Two bars that lie length bars apart.
    static final Gap TWO_ENDS = new Gap("2", "where an input is, and length bars later", (settings, output) -> 2);

    /// Of many symbols, those without a value do not count.
    static final Gap LEFT_OUT = new Gap(
                    "–", "not by one symbol without a value, which is left out", (settings, output) -> 0)
            .orWhere("no symbol has a value");

    Gap(String text, String sentence, WarmUp.Bars rule) {
        this(text, sentence, "", rule);
    }

    /// A window, by how far its warm-up reaches.
    static Gap window(WarmUp warmUp) {
        if (warmUp.text().equals("0")) return BAR;
        return new Gap(
                "window",
                "while a missing input is in the window, for warm-up + 1 bars",
                (settings, output) -> warmUp.bars(settings, output) + 1);
    }

    /// @param bars how many they are, in words of the arguments
    static Gap of(String text, String bars, WarmUp.Bars rule) {
        return new Gap(text, "for " + bars + " bars, from the one on where an input is", rule);
    }

    /// The same for what reaches back to the first bar.
    static Gap recursive(String text, String bars, WarmUp.Bars rule) {
        Gap gap = of(text, bars, rule);
        return new Gap(text + " ∞", gap.sentence + GOES_ON, rule);
    }

    Gap orWhere(String where) {
        return new Gap(text, sentence, where, rule);
    }

    /// All of it, in words.
    public String told() {
        return sentence + (where.isEmpty() ? "" : "; also where " + where);
    }

    /// All of it, for a cell.
    String cell() {
        return text + (where.isEmpty() ? "" : "; also where " + where);
    }

    public int bars(Settings settings, int output) {
        return rule.of(settings, output);
    }
}
