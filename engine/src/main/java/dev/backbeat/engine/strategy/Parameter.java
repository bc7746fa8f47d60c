package dev.backbeat.engine.strategy;

import java.util.List;
import java.util.Optional;

/// A parameter as a strategy declares it, with its default and its bounds.
public sealed interface Parameter {

    String name();

    Object defaultValue();

    /// A whole number between `min` and `max`.
    record OfInteger(String name, long value, long min, long max, long step) implements Parameter {
        @Override
        public Object defaultValue() {
            return value;
        }
    }

    /// A decimal number between `min` and `max`; a step of 0 means any value.
    record OfDecimal(String name, double value, double min, double max, double step) implements Parameter {
        @Override
        public Object defaultValue() {
            return value;
        }
    }

    record OfFlag(String name, boolean value) implements Parameter {
        @Override
        public Object defaultValue() {
            return value;
        }
    }

    /// One text of a list.
    record OfChoice(String name, String value, List<String> choices) implements Parameter {
        public OfChoice {
            choices = List.copyOf(choices);
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
