package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Anatomy.Asked;
import java.util.Arrays;
import java.util.List;

/// A rule of a script: what it is for, its tag, and what it asks for that nobody knows before the bar.
public record Rule(Role role, String tag, List<Asked> asked) {
    public Rule {
        asked = List.copyOf(asked);
    }

    /// Whether it can be told from columns and parameters alone.
    public boolean pure() {
        return asked.isEmpty();
    }

    /// What a rule asks for when it holds.
    public enum Role {
        ENTER_LONG("enterLong"),
        ENTER_SHORT("enterShort"),
        EXIT_LONG("exitLong"),
        EXIT_SHORT("exitShort");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /// The word of the language that declares such a rule.
        public String word() {
            return word;
        }

        public static boolean isWord(String word) {
            return Arrays.stream(values()).anyMatch(role -> role.word.equals(word));
        }

        public boolean enters() {
            return this == ENTER_LONG || this == ENTER_SHORT;
        }
    }
}
