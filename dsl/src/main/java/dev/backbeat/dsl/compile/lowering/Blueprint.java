package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import dev.backbeat.engine.strategy.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a script besides its class: everything that binding it to data needs.
///
/// `name` is empty if the script says none. `columns` are the columns its class reads, in the order of its fields; `warm` are the nodes that have to have a
/// value
/// before it decides.
public record Blueprint(
        ScriptText script,
        String name,
        List<Parameter> parameters,
        List<Requirement> requirements,
        Map<String, String> sizing,
        List<Node> columns,
        List<Node> warm,
        List<Rule> rules,
        Optional<Schedule> schedule) {

    /// A `require` block: its text, and where it stands.
    public record Requirement(String text, Span span) {}

    public Blueprint {
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
        columns = List.copyOf(columns);
        warm = List.copyOf(warm);
        rules = List.copyOf(rules);
    }
}
