package dev.backbeat.engine.strategy;

import java.util.List;
import java.util.OptionalInt;

/// How a script is put together, for those who look at it; nothing is decided by it.
///
/// `parts` are what decides, in the order of the script; `columns` what they read, with default parameters.
public record Anatomy(Style style, List<Part> parts, List<Column> columns) {

    public Anatomy {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    /// The ways to write a strategy.
    public enum Style {
        RULES("rules"),
        PER_BAR("per bar"),
        REBALANCE("rebalance");

        private final String words;

        Style(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Something that decides: a rule with its tag, `onBar`, or `rebalance` with its schedule.
    ///
    /// @param inBlocks whether it is worked out for many bars in one call, before the first of them is decided on
    /// @param asked what of position and account it asks for; a rule that asks for nothing is pure
    public record Part(String word, String tag, boolean inBlocks, List<Asked> asked) {
        public Part {
            asked = List.copyOf(asked);
        }
    }

    /// A word that nobody can answer before the bar is there: `position.barsHeld`.
    ///
    /// @param line of the script
    /// @param through the function of the script in which it stands; empty if that is the part itself
    public record Asked(String word, int line, String through) {}

    /// A column of values, as the formula it is worked out by.
    ///
    /// @param warmUpBars after how many bars it can have a value; empty if the timeframe does not tell
    public record Column(String formula, OptionalInt warmUpBars) {}

    /// How many bars pass before every column can have a value; empty if that cannot be told.
    public OptionalInt warmUpBars() {
        if (columns.stream().anyMatch(column -> column.warmUpBars().isEmpty())) return OptionalInt.empty();
        return OptionalInt.of(columns.stream()
                .mapToInt(column -> column.warmUpBars().getAsInt())
                .max()
                .orElse(0));
    }
}
