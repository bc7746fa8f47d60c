package dev.backbeat.dsl.compile.cache;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Parameter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a compiled script as bytes, which [EntryReader] reads: what is shared in the graph is written once.
final class EntryWriter {
    private final DataOutputStream out;
    private final Map<Node, Integer> written = new LinkedHashMap<>();

    EntryWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Compiled compiled) throws IOException {
        out.writeInt(compiled.classes().size());
        for (Map.Entry<String, byte[]> one : compiled.classes().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
        }
        blueprint(compiled.blueprint());
    }

    private void blueprint(Blueprint blueprint) throws IOException {
        out.writeUTF(blueprint.name());
        out.writeInt(blueprint.parameters().size());
        for (Parameter parameter : blueprint.parameters()) parameter(parameter);
        out.writeInt(blueprint.requirements().size());
        for (Blueprint.Requirement requirement : blueprint.requirements()) {
            out.writeUTF(requirement.text());
            span(requirement.span());
        }
        out.writeInt(blueprint.sizing().size());
        for (Map.Entry<String, String> one : blueprint.sizing().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeUTF(one.getValue());
        }
        nodes(blueprint.columns());
        nodes(blueprint.warm());
        out.writeInt(blueprint.rules().size());
        for (Rule rule : blueprint.rules()) {
            out.writeUTF(rule.role().name());
            out.writeUTF(rule.tag());
            out.writeInt(rule.asked().size());
            for (Anatomy.Asked asked : rule.asked()) {
                out.writeUTF(asked.word());
                out.writeInt(asked.line());
                out.writeUTF(asked.through());
            }
        }
        out.writeBoolean(blueprint.schedule().isPresent());
        if (blueprint.schedule().isPresent()) {
            out.writeInt(blueprint.schedule().get().every());
            out.writeUTF(blueprint.schedule().get().unit().name());
        }
        nodes(blueprint.shown());
        out.writeInt(blueprint.plots().size());
        for (Blueprint.Plotted plot : blueprint.plots()) {
            out.writeUTF(plot.name());
            out.writeUTF(plot.panel());
            out.writeBoolean(plot.series().isPresent());
        }
    }

    private void parameter(Parameter parameter) throws IOException {
        out.writeUTF(parameter.getClass().getSimpleName());
        out.writeUTF(parameter.name());
        switch (parameter) {
            case Parameter.OfInteger p -> {
                for (long value : new long[] {p.value(), p.min(), p.max(), p.step()}) out.writeLong(value);
            }
            case Parameter.OfDecimal p -> {
                for (double value : new double[] {p.value(), p.min(), p.max(), p.step()}) out.writeDouble(value);
            }
            case Parameter.OfFlag p -> out.writeBoolean(p.value());
            case Parameter.OfChoice p -> {
                out.writeUTF(p.value());
                out.writeInt(p.choices().size());
                for (String choice : p.choices()) out.writeUTF(choice);
            }
        }
        out.writeUTF(parameter.description());
    }

    private void span(Span span) throws IOException {
        out.writeInt(span.line());
        out.writeInt(span.column());
        out.writeInt(span.length());
    }

    private void nodes(List<Node> nodes) throws IOException {
        int before = written.size();
        for (Node node : nodes) number(node);
        List<Node> all = List.copyOf(written.keySet());
        out.writeInt(all.size() - before);
        for (Node node : all.subList(before, all.size())) node(node);
        out.writeInt(nodes.size());
        for (Node node : nodes) out.writeInt(number(node));
    }

    // Inputs first, so that whoever reads has met them.
    private int number(Node node) {
        Integer known = written.get(node);
        if (known != null) return known;
        node.inputs().forEach(this::number);
        written.put(node, written.size());
        return written.size() - 1;
    }

    private void node(Node node) throws IOException {
        out.writeUTF(node.term().getClass().getSimpleName());
        switch (node.term()) {
            case Term.Market market -> out.writeUTF(market.name());
            case Term.Constant number -> out.writeDouble(number.value());
            case Term.Text text -> out.writeUTF(text.value());
            case Term.Parameter parameter -> out.writeUTF(parameter.name());
            case Term.Apply apply -> out.writeUTF(apply.op().name());
            case Term.Call call -> {
                out.writeUTF(call.indicator().name());
                out.writeInt(call.output());
            }
            case Term.Back back -> {}
            case Term.OfSymbol symbol -> {}
            case Term.On on -> out.writeUTF(on.timeframe().toString());
        }
        span(node.span());
        out.writeInt(node.inputs().size());
        for (Node input : node.inputs()) out.writeInt(number(input));
    }
}
