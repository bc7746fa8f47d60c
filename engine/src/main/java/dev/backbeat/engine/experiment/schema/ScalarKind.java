package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Optional;

/// A kind whose values are written as one text.
public interface ScalarKind<T> extends Kind<T> {

    Reading<T> reading(Node.Scalar scalar);

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
                String found = scalar.isEmpty() ? "" : " " + Quoted.of(scalar.text());
                findings.error(code, scalar.place(), path + found + " " + what, advice);
                yield Optional.empty();
            }
        };
    }

    private Reading<T> readingOf(Node.Scalar scalar) {
        if (scalar.isEmpty())
            return Reading.refused(
                    ConfigCode.MISSING_VALUE, "has no value", "expected: " + described() + "; or remove the key");
        if (scalar.text().contains("${"))
            return Reading.refused(
                    ConfigCode.NOT_BUILT,
                    "is not built yet: a reference ${…} would be taken literally",
                    "write the value");
        return reading(scalar);
    }

    private String described() {
        String all = unit().isEmpty() ? type() : type() + ", in " + unit();
        return all.replace('`', '\'');
    }
}
