package dev.backbeat.dsl.indicator;

import java.util.List;

/// The arguments of an indicator that are the same for all bars, each kind in the order of the signature: lengths are
/// numbers, too.
public record Settings(List<Double> numbers, List<String> choices) {

    public Settings {
        numbers = List.copyOf(numbers);
        choices = List.copyOf(choices);
    }

    int length(int position) {
        return numbers.get(position).intValue();
    }

    double number(int position) {
        return numbers.get(position);
    }

    String choice(int position) {
        return choices.get(position);
    }

    Seed seed() {
        return Seed.named(choices.getFirst());
    }
}
