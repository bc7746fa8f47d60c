package dev.backbeat.engine.tracking.history;

import static java.util.stream.Collectors.joining;

import dev.backbeat.engine.tracking.history.Words.Form;
import dev.backbeat.engine.tracking.history.Words.Word;
import java.util.ArrayList;
import java.util.List;

/// Reads a filter: comparisons with `AND` between them, and nothing else.
final class FilterReader {
    private final Words words;
    private final Fields fields;

    FilterReader(Words words) {
        this.words = words;
        this.fields = new Fields(words);
    }

    Filter filter() {
        List<Clause> clauses = new ArrayList<>();
        if (words.atEnd()) return Filter.ALL;
        do clauses.add(clause());
        while (words.takeIf("AND"));
        if (!words.atEnd()) throw notAnd(words.peek());
        return new Filter(clauses);
    }

    private RuntimeException notAnd(Word word) {
        if (word.is("OR"))
            return words.unreadable(
                    word, "a filter has no OR", "MLflow knows AND alone; ask twice, once for each side");
        return words.unreadable(
                word, "'" + word.text() + "' is one word too many", "write AND between two comparisons");
    }

    private Clause clause() {
        if (words.peek().is("(") || words.peek().is("NOT"))
            throw words.unreadable(
                    words.peek(),
                    "a filter has no '" + words.peek().text() + "' here",
                    "write comparisons with AND between them: metrics.sharpe > 1 AND params.fast = '10'");
        Field field = fields.take();
        Relation relation = relation(field);
        if (!relation.isOfLists()) return Clause.of(field, relation, value(field));
        List<String> values = list();
        // Servers before MLflow 3.17 take a value of a list for a run's id, and one by itself for what it is.
        return new Clause(field, values.size() == 1 ? relation.ofOne() : relation, values);
    }

    private Relation relation(Field field) {
        Word word = words.take();
        String written = word.is("NOT") && words.takeIf("IN") ? "NOT IN" : word.text();
        List<Relation> allowed = Relation.of(field);
        String advice = field + " is compared by "
                + allowed.stream().map(Relation::sign).collect(joining(" "));
        if (word.form() == Form.END) throw words.unreadable(word, "the comparison ends too early", advice);
        return Relation.find(written)
                .filter(allowed::contains)
                .orElseThrow(() -> words.unreadable(word, "'" + written + "' does not compare " + field, advice));
    }

    private String value(Field field) {
        Word word = words.take();
        if (field.isNumber()) {
            if (word.form() == Form.NUMBER) return word.text();
            throw words.unreadable(word, found(word) + " is no number", number(field));
        }
        return text(word, field.kind() == Field.Kind.PARAM ? "parameters are texts, numbers too: '10'" : "write 'x'");
    }

    private static String number(Field field) {
        return field.kind() == Field.Kind.METRIC
                ? "write one without quotes: 1.5"
                : "times are milliseconds since 1970, UTC, without quotes";
    }

    private String text(Word word, String advice) {
        if (word.form() == Form.QUOTED)
            return word.text().substring(1, word.text().length() - 1);
        throw words.unreadable(word, found(word) + " is no text in quotes", advice);
    }

    private static String found(Word word) {
        return word.form() == Form.END ? "the end" : "'" + word.text() + "'";
    }

    private List<String> list() {
        String advice = "write IN ('a', 'b')";
        List<String> values = new ArrayList<>();
        if (!words.takeIf("(")) throw words.unreadable(words.peek(), "a list is missing", advice);
        do values.add(text(words.take(), advice));
        while (words.takeIf(","));
        if (!words.takeIf(")")) throw words.unreadable(words.peek(), "the list does not end", advice);
        return values;
    }
}
