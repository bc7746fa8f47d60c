package dev.backbeat.engine.strategy;

import java.util.List;
import java.util.Optional;

/// A parameter as a strategy declares it, with its default and its bounds.
public sealed interface Parameter {

    String name();

    Object defaultValue();

    /// What it is, in the words of the script's author; one line, empty if nothing was said.
    String description();

    /// How many characters a description has at most.
    int LONGEST_DESCRIPTION = 200;

    /// Whether a text can be a description: it reaches terminals, comments and reports as it is.
    static boolean isDescription(String text) {
        return text.length() <= LONGEST_DESCRIPTION
                && text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                });
    }

    private static void check(String description) {
        if (!isDescription(description)) throw new IllegalArgumentException("not a description: " + description);
    }

    /// A whole number between `min` and `max`.
    record OfInteger(String name, long value, long min, long max, long step, String description) implements Parameter {
        public OfInteger {
            check(description);
        }

        public OfInteger(String name, long value, long min, long max, long step) {
            this(name, value, min, max, step, "");
        }

        @Override
        public Object defaultValue() {
            return value;
        }
    }

    /// A decimal number between `min` and `max`; a step of 0 means any value.
    record OfDecimal(String name, double value, double min, double max, double step, String description)
            implements Parameter {
        public OfDecimal {
            check(description);
        }

        public OfDecimal(String name, double value, double min, double max, double step) {
            this(name, value, min, max, step, "");
        }

        @Override
        public Object defaultValue() {
            return value;
        }
    }

    record OfFlag(String name, boolean value, String description) implements Parameter {
        public OfFlag {
            check(description);
        }

        public OfFlag(String name, boolean value) {
            this(name, value, "");
        }

        @Override
        public Object defaultValue() {
            return value;
        }
    }

    /// One text of a list.
    record OfChoice(String name, String value, List<String> choices, String description) implements Parameter {
        public OfChoice {
            choices = List.copyOf(choices);
            check(description);
        }

        public OfChoice(String name, String value, List<String> choices) {
            this(name, value, choices, "");
        }

        @Override
        public Object defaultValue() {
            return value;
        }
    }

    /// The value (`Long`, `Double`, `Boolean`, `String`) that the text stands for, or empty if it is of the wrong kind.
    /// Bounds are not looked at: see [#refusal].
    default Optional<Object> parse(String text) {
        try {
            return switch (this) {
                case OfInteger p -> Optional.of(Long.parseLong(text));
                case OfDecimal p -> {
                    double value = Double.parseDouble(text);
                    yield Double.isFinite(value) ? Optional.of(value) : Optional.empty();
                }
                case OfFlag p ->
                    switch (text) {
                        case "true" -> Optional.of(true);
                        case "false" -> Optional.of(false);
                        default -> Optional.empty();
                    };
                case OfChoice p -> Optional.of(text);
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Why a value of the right kind is out of bounds, or empty if it is fine.
    default Optional<String> refusal(Object value) {
        return switch (this) {
            case OfInteger p -> {
                long v = (Long) value;
                yield v < p.min || v > p.max ? Optional.of("must be from " + p.min + " to " + p.max) : Optional.empty();
            }
            case OfDecimal p -> {
                double v = (Double) value;
                yield v < p.min || v > p.max ? Optional.of("must be from " + p.min + " to " + p.max) : Optional.empty();
            }
            case OfFlag p -> Optional.empty();
            case OfChoice p ->
                p.choices.contains((String) value)
                        ? Optional.empty()
                        : Optional.of("must be one of " + String.join(", ", p.choices));
        };
    }

    /// For messages: `a whole number`, `a decimal number`, `true or false`, `one of a, b`.
    default String kind() {
        return switch (this) {
            case OfInteger p -> "a whole number";
            case OfDecimal p -> "a decimal number";
            case OfFlag p -> "true or false";
            case OfChoice p -> "one of " + String.join(", ", p.choices);
        };
    }
}
