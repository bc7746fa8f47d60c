package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads one YAML document into nodes; no object is ever made from what the text says.
///
/// Tags, merge keys, further documents and keys that are not texts are refused; anchors are allowed within bounds.
public final class NodeReader {
    static final int DEEPEST = 30;

    private final Marks marks;
    private final Findings findings;
    private final Parser parser;
    private final Anchors anchors = new Anchors();
    private final Allowance allowance;

    private NodeReader(String text, Marks marks, Allowance allowance, Findings findings) {
        this.marks = marks;
        this.allowance = allowance;
        this.findings = findings;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /// The tree of a text that stands for itself.
    public static Optional<Node> read(SourceText source, Findings findings) {
        return read(source, new Allowance(), findings);
    }

    /// The tree, or empty if the text is none, which is then among the findings.
    public static Optional<Node> read(SourceText source, Allowance allowance, Findings findings) {
        int before = findings.errors().size();
        UnsafeCharacters.report(source, findings);
        if (findings.errors().size() > before) return Optional.empty();
        return read(source.text(), new Marks(source, 0), allowance, findings);
    }

    /// The value that a flag ends with.
    ///
    /// @param start at which of the flag's chars, from 0, the value starts
    public static Optional<Node> readWithin(SourceText flag, int start, Findings findings) {
        if (UnsafeCharacters.firstIn(flag.text()).isPresent()) return read(flag, findings);
        int column = flag.text().codePointCount(0, start);
        return read(flag.text().substring(start), new Marks(flag, column), new Allowance(), findings);
    }

    private static Optional<Node> read(String text, Marks marks, Allowance allowance, Findings findings) {
        try {
            return new NodeReader(text, marks, allowance, findings).document();
        } catch (ProblemsFound e) {
            findings.addAll(e.problems());
        } catch (MarkedYAMLException e) {
            findings.add(SyntaxProblem.of(e, marks));
        } catch (YAMLException | IllegalArgumentException e) {
            findings.add(SyntaxProblem.unmarked(text, marks));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.DocumentStart)) return Optional.empty();
        refuseDirectives((DocumentStartEvent) parser.getEvent());
        Node root = node(1);
        parser.getEvent();
        if (parser.checkEvent(Event.ID.DocumentStart))
            findings.error(
                    ConfigCode.UNSUPPORTED_YAML,
                    marks.at(parser.peekEvent(), 3),
                    "a second document starts here",
                    "one file is one experiment: move what follows to a file of its own");
        return Optional.of(root);
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getTags() != null && !start.getTags().isEmpty())
            findings.error(ConfigCode.UNSUPPORTED_YAML, marks.at(start, 4), "%TAG is not supported", "remove the line");
        if (start.getVersion() != null)
            findings.error(
                    ConfigCode.UNSUPPORTED_YAML,
                    marks.at(start, 5),
                    "%YAML is not supported: every file is read as YAML 1.2",
                    "remove the line");
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Place place = marks.of(event);
        allowance.takeNodes(1, place);
        if (event instanceof AliasEvent alias) return aliased(alias, place);
        if (depth > DEEPEST)
            throw found(ConfigCode.TOO_LARGE, place, "more than " + DEEPEST + " levels deep", "flatten it");
        refuseTag(event, place);
        @Nullable String anchor = ((NodeEvent) event).getAnchor();
        int before = allowance.nodes();
        if (anchor != null) anchors.open(anchor);
        Node node = content(event, place, depth);
        if (anchor != null) anchors.close(anchor, node, 1 + allowance.nodes() - before);
        return node;
    }

    private Node content(Event event, Place place, int depth) {
        if (event instanceof ScalarEvent scalar) return scalar(scalar, place);
        return event instanceof MappingStartEvent ? mapping(place, depth) : sequence(place, depth);
    }

    private Node aliased(AliasEvent alias, Place place) {
        String name = alias.getAnchor();
        if (anchors.isOpen(name))
            throw found(ConfigCode.UNSUPPORTED_YAML, place, "*" + name + " contains itself", "write its value out");
        Anchors.Anchored target = anchors.find(name)
                .orElseThrow(() -> found(
                        ConfigCode.NOT_YAML,
                        place,
                        "*" + name + " refers to no anchor &" + name,
                        "quote it if the * is meant literally"));
        allowance.takeNodes(target.nodes(), place);
        return target.node();
    }

    private void refuseTag(Event event, Place place) {
        @Nullable
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag == null) return;
        String written = tag.replace("tag:yaml.org,2002:", "!!");
        findings.error(
                ConfigCode.UNSUPPORTED_YAML,
                place,
                "the tag " + Quoted.shortened(written) + " is not supported",
                "remove it; the key says what its value is");
    }

    private Node scalar(ScalarEvent event, Place place) {
        return new Node.Scalar(event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN, place);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) items.add(node(depth + 1));
        parser.getEvent();
        return new Node.Sequence(items, place);
    }

    private Node mapping(Place place, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (isKey(key)) put(new Node.Entry((Node.Scalar) key, pointedAt(value, key)), entries);
        }
        parser.getEvent();
        return new Node.Mapping(List.copyOf(entries.values()), place);
    }

    /// What is not there is missed at its key.
    private static Node pointedAt(Node value, Node key) {
        return value instanceof Node.Scalar scalar && scalar.isEmpty()
                ? new Node.Scalar("", false, key.place())
                : value;
    }

    private boolean isKey(Node key) {
        if (key instanceof Node.Scalar scalar && !isMerge(scalar)) return true;
        boolean merge = key instanceof Node.Scalar;
        findings.error(
                ConfigCode.UNSUPPORTED_YAML,
                key.place(),
                merge ? "the merge key << is not supported" : key.kind() + " cannot be a key",
                merge ? "write the keys out, or refer to a whole section by an alias" : "keys are plain words");
        return false;
    }

    private static boolean isMerge(Node.Scalar key) {
        return !key.quoted() && key.text().equals("<<");
    }

    private void put(Node.Entry entry, Map<String, Node.Entry> entries) {
        Node.Entry first = entries.putIfAbsent(entry.key().text(), entry);
        if (first == null) return;
        int line = first.key().place().line();
        findings.error(
                ConfigCode.DUPLICATE_KEY,
                entry.key().place(),
                Quoted.of(entry.key().text()) + " is given twice" + (line == 0 ? "" : ", first on line " + line),
                "keep one of the two");
    }

    private static ProblemsFound found(ConfigCode code, Place place, String message, String advice) {
        return new ProblemsFound(Problem.error(code, place, message, advice));
    }
}
