package dev.backbeat.dsl.compile.cache;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Op;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import dev.backbeat.engine.strategy.Parameter;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what [EntryWriter] wrote; anything else ends in an exception.
final class EntryReader {
    private static final int MOST = 1 << 20;

    private final DataInputStream in;
    private final Sources sources;
    private final List<Node> nodes = new ArrayList<>();

    EntryReader(DataInputStream in, Sources sources) {
        this.in = in;
        this.sources = sources;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Reading<T> one) throws IOException {
        int size = size();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) all.add(one.read());
        return all;
    }

    private int size() throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) throw new IOException("no size: " + size);
        return size;
    }

    Compiled read() throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int size = size();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            byte[] bytes = new byte[size()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return new Compiled(classes, blueprint());
    }

    private Blueprint blueprint() throws IOException {
        return new Blueprint(
                sources,
                in.readUTF(),
                list(this::parameter),
                list(() -> new Blueprint.Requirement(in.readUTF(), span())),
                sizing(),
                graph(),
                graph(),
                list(() -> new Rule(Rule.Role.valueOf(in.readUTF()), in.readUTF(), list(this::asked))),
                in.readBoolean()
                        ? Optional.of(new Schedule(in.readInt(), Schedule.Unit.valueOf(in.readUTF())))
                        : Optional.empty(),
                plots());
    }

    private List<Blueprint.Plotted> plots() throws IOException {
        Iterator<Node> series = graph().iterator();
        return list(() -> new Blueprint.Plotted(
                in.readUTF(), in.readUTF(), in.readBoolean() ? Optional.of(series.next()) : Optional.empty()));
    }

    private Anatomy.Asked asked() throws IOException {
        return new Anatomy.Asked(in.readUTF(), in.readInt(), in.readUTF());
    }

    private Map<String, String> sizing() throws IOException {
        Map<String, String> sizing = new LinkedHashMap<>();
        int size = size();
        for (int i = 0; i < size; i++) sizing.put(in.readUTF(), in.readUTF());
        return sizing;
    }

    private Parameter parameter() throws IOException {
        String kind = in.readUTF();
        String name = in.readUTF();
        return switch (kind) {
            case "OfInteger" ->
                new Parameter.OfInteger(name, in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readUTF());
            case "OfDecimal" ->
                new Parameter.OfDecimal(
                        name, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readUTF());
            case "OfFlag" -> new Parameter.OfFlag(name, in.readBoolean(), in.readUTF());
            case "OfChoice" -> new Parameter.OfChoice(name, in.readUTF(), list(in::readUTF), in.readUTF());
            default -> throw new IOException("no kind of parameter: " + kind);
        };
    }

    private Span span() throws IOException {
        return new Span(in.readInt(), in.readInt(), in.readInt());
    }

    private List<Node> graph() throws IOException {
        int size = size();
        for (int i = 0; i < size; i++) nodes.add(node());
        return list(() -> nodes.get(in.readInt()));
    }

    private Node node() throws IOException {
        Term term = term(in.readUTF());
        Span span = span();
        return new Node(term, list(() -> nodes.get(in.readInt())), span);
    }

    private Term term(String kind) throws IOException {
        return switch (kind) {
            case "Market" -> Term.Market.valueOf(in.readUTF());
            case "Constant" -> new Term.Constant(in.readDouble());
            case "Text" -> new Term.Text(in.readUTF());
            case "Parameter" -> new Term.Parameter(in.readUTF());
            case "Apply" -> new Term.Apply(Op.valueOf(in.readUTF()));
            case "Call" -> new Term.Call(Catalogue.find(in.readUTF()).orElseThrow(), in.readInt());
            case "Back" -> new Term.Back();
            case "OfSymbol" -> new Term.OfSymbol();
            case "On" -> new Term.On(Timeframe.find(in.readUTF()).orElseThrow());
            default -> throw new IOException("no kind of term: " + kind);
        };
    }
}
