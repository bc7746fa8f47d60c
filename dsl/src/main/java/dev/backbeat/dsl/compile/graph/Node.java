package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.compile.script.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A node of the graph of a script's columns; equal nodes have equal hashes, whatever the text they came from.
///
/// The hash is over the term and the hashes of the inputs, so that a graph whose parts are shared many times over
/// stays as small as it is. `span` is where the node was first written, for messages; it is no part of what the node
/// is.
public final class Node {
    private final Term term;
    private final List<Node> inputs;
    private final Span span;
    private final String hash;
    private final boolean perBar;
    private final boolean ofOthers;
    private final int depth;

    public Node(Term term, List<Node> inputs, Span span) {
        this.term = term;
        this.inputs = List.copyOf(inputs);
        this.span = span;
        this.hash = hash(term, inputs);
        this.perBar = switch (term) {
            case Term.Market field -> true;
            case Term.Call call -> true;
            default -> inputs.stream().anyMatch(Node::isPerBar);
        };
        this.ofOthers = term instanceof Term.OfSymbol || inputs.stream().anyMatch(Node::isOfOthers);
        this.depth = 1 + inputs.stream().mapToInt(Node::depth).max().orElse(0);
    }

    public static Node number(double value, Span span) {
        return new Node(new Term.Constant(value), List.of(), span);
    }

    public static Node apply(Op op, Span span, Node... inputs) {
        return new Node(new Term.Apply(op), List.of(inputs), span);
    }

    private static String hash(Term term, List<Node> inputs) {
        MessageDigest digest = sha256();
        digest.update(term.canonical().getBytes(StandardCharsets.UTF_8));
        for (Node input : inputs) {
            digest.update((byte) '\n');
            digest.update(input.hash.getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public Term term() {
        return term;
    }

    public List<Node> inputs() {
        return inputs;
    }

    public Span span() {
        return span;
    }

    /// SHA-256 of what the node is, in hex.
    public String hash() {
        return hash;
    }

    /// How many nodes stand on one another up to this one, at most.
    int depth() {
        return depth;
    }

    /// Whether its value may differ from bar to bar.
    public boolean isPerBar() {
        return perBar;
    }

    /// Whether it depends on the bars of further symbols.
    boolean isOfOthers() {
        return ofOthers;
    }

    /// Of an `OfSymbol` whose parameters are bound: the symbol it names.
    String symbol() {
        return ((Term.Text) inputs.getFirst().term()).value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /// The term only: inputs may be shared too many times to be written out.
    @Override
    public String toString() {
        return term.canonical() + "/" + inputs.size();
    }
}
