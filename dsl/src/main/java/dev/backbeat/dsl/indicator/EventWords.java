package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.condition;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.series;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Conditions over several bars, and what follows from them.
final class EventWords {
    private EventWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "crossesAbove" ->
                entry(
                                name,
                                "A series gets above another",
                                "a is above b now, and was below it on the newest earlier bar on which they differed")
                        .takes(series("a"), series("b"))
                        .warmUp(WarmUp.bars(1))
                        .recursive()
                        .like("CrossIndicator")
                        .condition(in -> Events.crossesAbove(in.column(0), in.column(1)));
            case "crossesBelow" ->
                entry(
                                name,
                                "A series gets below another",
                                "a is below b now, and was above it on the newest earlier bar on which they differed")
                        .takes(series("a"), series("b"))
                        .warmUp(WarmUp.bars(1))
                        .recursive()
                        .condition(in -> Events.crossesAbove(in.column(1), in.column(0)));
            case "rising" ->
                entry(name, "Rises without a break", "each of the last length changes was a rise")
                        .takes(series("series"), length("length", 1))
                        .warmUp(WarmUp.LENGTH)
                        .condition(in -> Events.rising(in.column(0), in.length(0)));
            case "falling" ->
                entry(name, "Falls without a break", "each of the last length changes was a fall")
                        .takes(series("series"), length("length", 1))
                        .warmUp(WarmUp.LENGTH)
                        .condition(in -> Events.falling(in.column(0), in.length(0)));
            case "barsSince" ->
                entry(
                                name,
                                "Bars since a condition held",
                                "bars since the condition last held, 0 while it does; missing before the first time")
                        .takes(condition("condition"))
                        .recursive()
                        .column(in -> Events.barsSince(in.column(0)));
            case "valueWhen" ->
                entry(
                                name,
                                "A value kept from when a condition held",
                                "the value on the newest bar on which the condition held; missing before the first time")
                        .takes(condition("condition"), series("series"))
                        .recursive()
                        .notes("a value that is missing when the condition holds is missing until it holds again")
                        .column(in -> Events.valueWhen(in.column(0), in.column(1)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
