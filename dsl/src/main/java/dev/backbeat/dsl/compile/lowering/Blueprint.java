package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import dev.backbeat.engine.strategy.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a script besides its class: everything that binding it to data needs.
///
/// `name` is empty if the script says none. `columns` are the columns its class reads, in the order of its fields;
/// `warm` are the nodes that have to have a value before it decides.
public record Blueprint(
        Sources sources,
        String name,
        List<Parameter> parameters,
        List<Requirement> requirements,
        Map<String, String> sizing,
        List<Node> columns,
        List<Node> warm,
        List<Rule> rules,
        Optional<Schedule> schedule,
        List<Plotted> plots) {

    /// A `require` block: its text, and where it stands.
    public record Requirement(String text, Span span) {}

    /// A plot: a series of its own, or empty where onBar gives its values.
    public record Plotted(String name, String panel, Optional<Node> series) {}

    public Blueprint {
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
        columns = List.copyOf(columns);
        warm = List.copyOf(warm);
        rules = List.copyOf(rules);
        plots = List.copyOf(plots);
    }

    /// The series that are plotted, in the order of the plots.
    public List<Node> shown() {
        return plots.stream().flatMap(plot -> plot.series().stream()).toList();
    }
}
