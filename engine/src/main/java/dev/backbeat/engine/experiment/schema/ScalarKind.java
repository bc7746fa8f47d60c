package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Optional;

/// A kind whose values are written as one text.
public interface ScalarKind<T> extends Kind<T> {

    Reading<T> reading(Node.Scalar scalar);

    /// Whether what it says against this value holds nothing of it, and may be told of one that came out of the
    /// environment.
    default boolean isDiscreet(Node.Scalar refused) {
        return false;
    }

    @Override
    default Optional<T> read(String path, Node node, Findings findings) {
        if (!(node instanceof Node.Scalar scalar)) {
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    node.place(),
                    path + " must be one value, not " + node.kind(),
                    "expected: " + described());
            return Optional.empty();
        }
        return switch (readingOf(scalar)) {
            case Reading.Accepted<T>(T value) -> Optional.of(value);
            case Reading.Refused<T>(ConfigCode code, String what, String advice) -> {
                String found = scalar.isEmpty() ? "" : " " + Quoted.of(scalar.written());
                boolean hidden = scalar.isHidden() && !isDiscreet(scalar);
                findings.error(
                        code,
                        scalar.place(),
                        path + found + " " + (hidden ? "comes to something it does not take" : what),
                        hidden ? "expected: " + described() : advice);
                yield Optional.empty();
            }
        };
    }

    private Reading<T> readingOf(Node.Scalar scalar) {
        if (scalar.isEmpty())
            return Reading.refused(
                    ConfigCode.MISSING_VALUE, "has no value", "expected: " + described() + "; or remove the key");
        return reading(scalar);
    }

    private String described() {
        String all = unit().isEmpty() ? type() : type() + ", in " + unit();
        return all.replace('`', '\'');
    }
}
