package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Secrets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One text with references in it, on its way to a value.
final class Substitution {
    static final int LONGEST = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]{0,1000})}");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)(?::(.*))?", Pattern.DOTALL);

    private final References references;
    private final String path;
    private final Node.Scalar scalar;

    /// @param path the key whose value it is
    Substitution(References references, String path, Node.Scalar scalar) {
        this.references = references;
        this.path = path;
        this.scalar = scalar;
    }

    /// Empty if something in it cannot be resolved, which is then among the findings.
    Optional<Node> value() {
        Matcher found = REFERENCE.matcher(scalar.text());
        if (found.matches() && !found.group(1).startsWith("env:")) return whole(found.group(1));
        return replaced();
    }

    /// A reference and nothing else is its target, quotes, lists and all.
    private Optional<Node> whole(String key) {
        return references.target(key, scalar).map(node -> switch (node) {
            case Node.Scalar s -> new Node.Scalar(s.text(), s.quoted(), scalar.place());
            case Node.Sequence list -> new Node.Sequence(list.items(), scalar.place());
            case Node.Mapping section -> section;
        });
    }

    private Optional<Node> replaced() {
        var text = new StringBuilder();
        var written = new StringBuilder();
        Matcher found = REFERENCE.matcher(scalar.text());
        int end = 0;
        while (found.find()) {
            String between = scalar.text().substring(end, found.start());
            Optional<String> value = text(found.group(1));
            if (value.isEmpty()) return Optional.empty();
            text.append(between).append(value.get());
            written.append(between).append(isEnvironment(found.group(1)) ? found.group() : value.get());
            end = found.end();
            if (text.length() > LONGEST)
                return references.refused(scalar, "becomes longer than " + LONGEST + " characters", "shorten it");
        }
        String rest = scalar.text().substring(end);
        if (rest.contains("${"))
            return references.refused(scalar, "has a '${' that is no reference", "write ${section.key} or ${env:NAME}");
        return Optional.of(new Node.Scalar(
                text.append(rest).toString(),
                false,
                scalar.place(),
                written.append(rest).toString()));
    }

    private static boolean isEnvironment(String reference) {
        return reference.startsWith("env:") || reference.equals("env");
    }

    private Optional<String> text(String reference) {
        if (isEnvironment(reference)) return environment(reference);
        Optional<Node> target = references.target(reference, scalar);
        if (target.isPresent() && target.get() instanceof Node.Sequence)
            references.refused(scalar, "refers to a list in the midst of a text", "let the reference stand alone");
        return target.flatMap(t -> t instanceof Node.Scalar s ? Optional.of(s.text()) : Optional.empty());
    }

    private Optional<String> environment(String reference) {
        Matcher asked = ENVIRONMENT.matcher(reference);
        boolean tracking = path.startsWith("tracking.");
        if (!tracking && !path.equals("data.path"))
            return references.refused(
                    scalar, "asks the environment, which only data.path and tracking may", "write the value");
        if (!asked.matches())
            return references.refused(
                    scalar, "names no variable of the environment", "write ${env:NAME} or ${env:NAME:default}");
        String name = asked.group(1);
        if (!tracking && Secrets.isName(name))
            return references.refused(
                    scalar, "names a secret, which only tracking may ask for", "rename the variable if it is none");
        Optional<String> value = references.environment(name).or(() -> Optional.ofNullable(asked.group(2)));
        return value.isPresent()
                ? value
                : references.refused(
                        scalar,
                        "needs the variable " + name + ", which is not set",
                        "set it, or write ${env:" + name + ":default}");
    }
}
