package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges of another kind's values: `5..40 step 5`, `uniform(6%, 18%)`, `[0 bps, 5 bps]`, or one value.
///
/// A step has the unit of the ends, and counts as a value of the kind even where the kind's bounds would refuse it.
///
/// @param each the kind of one value
/// @param size how large a value is, to tell which of two is the larger
/// @param steps how a step is read: as `each`, but for its bounds
public record Ranges<T>(ScalarKind<T> each, Comparator<T> size, ScalarKind<T> steps) implements Kind<Range<T>> {
    private static final Pattern STEPS = Pattern.compile("(.{1,40}?) ?\\.\\. ?(.{1,40}?) step (.{1,40})");
    private static final Pattern UNIFORM = Pattern.compile("uniform\\( ?([^,()]{1,40}), ?([^,()]{1,40}?) ?\\)");
    private static final String FORMS = "write 5..40 step 5, uniform(6%, 18%), or a list [5, 10, 20]";

    @Override
    public Optional<Range<T>> read(String path, Node node, Findings findings) {
        return switch (node) {
            case Node.Sequence list -> listed(path, list, findings);
            case Node.Scalar scalar -> written(path, scalar, findings);
            case Node.Mapping map -> refused(path, map, "must be a range, not " + map.kind(), findings);
        };
    }

    private Optional<Range<T>> listed(String path, Node.Sequence list, Findings findings) {
        if (list.items().isEmpty()) return refused(path, list, "is an empty list", findings);
        List<T> values = new ArrayList<>();
        for (Node item : list.items()) each.read(path, item, findings).ifPresent(values::add);
        return values.size() == list.items().size() ? Optional.of(new Range.Listed<>(values)) : Optional.empty();
    }

    private Optional<Range<T>> written(String path, Node.Scalar scalar, Findings findings) {
        Matcher stepped = STEPS.matcher(scalar.text());
        if (stepped.matches()) return stepped(path, scalar, stepped, findings);
        Matcher uniform = UNIFORM.matcher(scalar.text());
        if (uniform.matches())
            return ends(path, scalar, uniform, findings)
                    .map(ends -> new Range.Uniform<>(ends.getFirst(), ends.getLast()));
        if (scalar.text().contains("..") || scalar.text().startsWith("uniform"))
            return refused(path, scalar, Quoted.of(scalar.text()) + " is not a range", findings);
        return each.read(path, scalar, findings).map(value -> new Range.Listed<>(List.of(value)));
    }

    private Optional<Range<T>> stepped(String path, Node.Scalar scalar, Matcher stepped, Findings findings) {
        Optional<List<T>> ends = ends(path, scalar, stepped, findings);
        Optional<T> step = steps.read(path, part(scalar, stepped.group(3)), findings);
        if (ends.isEmpty() || step.isEmpty()) return Optional.empty();
        return Optional.of(new Range.Steps<>(ends.get().getFirst(), ends.get().getLast(), step.get()));
    }

    private Optional<List<T>> ends(String path, Node.Scalar scalar, Matcher written, Findings findings) {
        Optional<T> low = each.read(path, part(scalar, written.group(1)), findings);
        Optional<T> high = each.read(path, part(scalar, written.group(2)), findings);
        if (low.isEmpty() || high.isEmpty()) return Optional.empty();
        if (size.compare(low.get(), high.get()) < 0) return Optional.of(List.of(low.get(), high.get()));
        refused(path, scalar, Quoted.of(scalar.text()) + " ends where it starts, or before", findings);
        return Optional.empty();
    }

    private static Node.Scalar part(Node.Scalar scalar, String text) {
        return new Node.Scalar(text.strip(), false, scalar.place());
    }

    private Optional<Range<T>> refused(String path, Node node, String what, Findings findings) {
        findings.error(ConfigCode.BAD_VALUE, node.place(), path + " " + what, FORMS);
        return Optional.empty();
    }

    @Override
    public String write(Range<T> value) {
        return switch (value) {
            case Range.Listed<T>(List<T> values) ->
                YamlText.list(values.stream().map(each::write).toList());
            case Range.Steps<T>(T low, T high, T step) ->
                each.write(low) + ".." + each.write(high) + " step " + steps.write(step);
            case Range.Uniform<T>(T low, T high) -> "uniform(" + each.write(low) + ", " + each.write(high) + ")";
        };
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> list = Map.of("type", "array", "minItems", 1, "items", each.json());
        return Json.any(
                Json.any(each.json(), list), Json.any(Json.text(STEPS.pattern()), Json.text(UNIFORM.pattern())));
    }

    @Override
    public String type() {
        return "range, or list, of " + each.type();
    }

    @Override
    public String unit() {
        return each.unit();
    }
}
