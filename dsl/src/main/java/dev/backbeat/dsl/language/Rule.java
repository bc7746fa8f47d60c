package dev.backbeat.dsl.language;

/// A rule of a script: what it is for, its tag, and whether it can be told from columns and parameters alone.
public record Rule(Role role, String tag, boolean pure) {

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

        public boolean enters() {
            return this == ENTER_LONG || this == ENTER_SHORT;
        }
    }
}
