package dev.backbeat.dsl.indicator;

import java.util.function.Predicate;

/// What the arguments of an indicator must be to one another, with the sentence that says so.
public record Requirement(String text, Predicate<Settings> rule) {

    public boolean holds(Settings settings) {
        return rule.test(settings);
    }
}
