package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a new experiment is laid out: keys in the order of the schema, comments beside what its user may want to change.
final class NewExperimentText {
    /// Where comments begin.
    private static final int COLUMN = 35;

    private static final Pattern NUMBER = Pattern.compile("[-+.0-9][0-9A-Za-z.+%-]*");

    private final StringBuilder text = new StringBuilder();
    private final String template;
    private final Node.Mapping said;
    private final Strategy strategy;
    private final boolean madeUp;
    private final boolean unpaid;

    /// @param said what the file is to say
    /// @param madeUp whether nobody named any data
    /// @param unpaid whether nobody named any costs
    NewExperimentText(String template, Node.Mapping said, Strategy strategy, boolean madeUp, boolean unpaid) {
        this.template = template;
        this.said = said;
        this.strategy = strategy;
        this.madeUp = madeUp;
        this.unpaid = unpaid;
    }

    String written() {
        line("# Says only what its template leaves open. Every key and its default: configs/README.md.", "");
        line("extends: " + YamlText.of(template), "tags, note, primary metric and gates; said here, they win");
        for (String name : ExperimentSchema.SCHEMA.names("")) said.find(name).ifPresent(this::entry);
        return text.toString();
    }

    private void entry(Node.Entry entry) {
        String name = entry.key().text();
        switch (name) {
            case "strategy" -> strategy((Node.Mapping) entry.value());
            case "data" -> data((Node.Mapping) entry.value());
            case "costs" -> line(keyed(entry), unpaid ? "what yours are: broker's commission, loss per fill" : "");
            case "description" -> line(keyed(entry), "what do you want to find out?");
            default -> line(keyed(entry), "");
        }
    }

    private void strategy(Node.Mapping section) {
        heading("strategy:");
        section.find("script").ifPresent(script -> line("  " + keyed(script), ""));
        List<Parameter> parameters = strategy.parameters();
        if (parameters.isEmpty()) return;
        boolean given = KeyPath.of("strategy.params").in(said).isPresent();
        line(
                given ? "  params:" : "  # params:",
                given ? "" : "the script's own values; take away the # to change one");
        for (Parameter parameter : parameters) parameter(parameter, given);
    }

    private void parameter(Parameter parameter, boolean anyGiven) {
        Optional<Node> given = KeyPath.of("params." + parameter.name()).in(said);
        String own = value(scalar(parameter.defaultValue()));
        String start = given.isPresent() ? "    " : anyGiven ? "    # " : "  #   ";
        String what = parameter.description().isEmpty() ? "" : parameter.description() + ": ";
        String comment = what + allowed(parameter) + (given.isPresent() ? "; in the script " + own : "");
        line(
                start + parameter.name() + ": "
                        + given.map(NewExperimentText::value).orElse(own),
                comment);
    }

    private static Node.Scalar scalar(Object value) {
        return new Node.Scalar(value.toString(), value instanceof String, Place.of("default"));
    }

    /// `a whole number from 5 to 60`.
    private static String allowed(Parameter parameter) {
        return parameter.kind()
                + switch (parameter) {
                    case Parameter.OfInteger p ->
                        bound(" from ", p.min(), Integer.MIN_VALUE)
                                + bound(" to ", p.max(), Integer.MAX_VALUE)
                                + bound(" by ", p.step(), 1);
                    case Parameter.OfDecimal p ->
                        bound(" from ", p.min(), -Double.MAX_VALUE)
                                + bound(" to ", p.max(), Double.MAX_VALUE)
                                + bound(" by ", p.step(), 0);
                    case Parameter.OfFlag flag -> "";
                    case Parameter.OfChoice choice -> "";
                };
    }

    /// @param none what stands where a script declares nothing
    private static String bound(String word, Number value, Number none) {
        return value.doubleValue() == none.doubleValue() ? "" : word + value;
    }

    private void data(Node.Mapping section) {
        heading("data:");
        for (Node.Entry entry : section.entries())
            line("  " + keyed(entry), madeUp ? about(entry.key().text()) : "");
        text.append('\n');
    }

    private static String about(String key) {
        return switch (key) {
            case "source" -> "made-up prices; your own: 'path: ../data/{symbol}.csv' in its place";
            case "from" -> "the time before warms up the indicators; made-up prices begin in 2010";
            default -> "";
        };
    }

    private void heading(String heading) {
        text.append('\n').append(heading).append('\n');
    }

    private void line(String words, String comment) {
        text.append(words);
        boolean alone = words.contains("\n") || comment.isEmpty();
        if (!alone)
            text.repeat(' ', Math.max(1, COLUMN - words.length())).append("# ").append(oneLine(comment));
        text.append('\n');
    }

    /// No text of a script ends a comment.
    private static String oneLine(String comment) {
        return UnsafeCharacters.replacedIn(comment.replaceAll("\\s", " "));
    }

    private static String keyed(Node.Entry entry) {
        return YamlText.of(entry.key().text()) + ": " + value(entry.value());
    }

    private static String value(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> value(scalar);
            case Node.Sequence list ->
                YamlText.list(
                        list.items().stream().map(NewExperimentText::value).toList());
            case Node.Mapping map ->
                YamlText.map(
                        map.entries().stream().map(NewExperimentText::keyed).toList());
        };
    }

    private static String value(Node.Scalar scalar) {
        boolean plain = !scalar.quoted() && NUMBER.matcher(scalar.text()).matches();
        return plain ? scalar.text() : YamlText.of(scalar.text());
    }
}
