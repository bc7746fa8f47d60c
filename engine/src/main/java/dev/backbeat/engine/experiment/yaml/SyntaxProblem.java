package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says in plain words where and why the YAML parser gave up.
final class SyntaxProblem {

    /// What the parser says, and what that means to a person.
    private record Wording(String parserSays, String message, String advice) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording("TAB", "a tab cannot indent YAML", "use spaces"),
            new Wording(
                    "mapping values are not allowed",
                    "a second ':' in one line, or a key that is indented too far",
                    "quote a text that holds ': ', or align the key with its neighbours"),
            new Wording(
                    "could not find expected ':'",
                    "a key without ':'",
                    "write 'key: value', with a space after the ':'"),
            new Wording(
                    "while scanning a quoted scalar",
                    "a quoted text that does not end",
                    "close the quote; inside '…' write '' for a quote"),
            new Wording(
                    "escape", "an escape that YAML does not know", "write \\\\ for a backslash, or use single quotes"),
            new Wording(
                    "expected ',' or ']'",
                    "a list '[' that is not closed, or a missing comma",
                    "write [A, B], and quote texts with brackets or commas in them"),
            new Wording(
                    "expected ',' or '}'",
                    "a section '{' that is not closed, or a missing comma",
                    "write {key: value, key: value}"),
            new Wording("while scanning an alias", "a '*' that refers to nothing", "quote it if it is meant: '*'"),
            new Wording("while scanning an anchor", "a '&' that names nothing", "quote it if it is meant: '&'"),
            new Wording("but found '}'", "a '}' without its '{'", "remove it, or write the '{'"),
            new Wording("but found ']'", "a ']' without its '['", "remove it, or write the '['"),
            new Wording(
                    "expected <block end>",
                    "this line is indented differently from its neighbours",
                    "keys of one section start in the same column"),
            new Wording("cannot start any token", "a text cannot start with this character", "quote the text: '…'"),
            new Wording("<document start>", "text after the end of the document", "keys start in the first column"));

    private static final Pattern AMID_TEXT = Pattern.compile("[^\\s,:{\\[]$");
    private static final Pattern FAR_ESCAPE = Pattern.compile("\\\\U(?!000|0010)[0-9A-Fa-f]{8}");

    private SyntaxProblem() {}

    static Problem of(MarkedYAMLException e, Marks marks) {
        String says = e.getContext() + " " + e.getProblem();
        Optional<Problem> bracket = bracketInText(e, marks);
        if (bracket.isPresent()) return bracket.get();
        Place place =
                marks.at(isUnclosed(says) && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark(), 1);
        if (startsWithTab(marks.line(e.getProblemMark()), e.getProblemMark().getColumn() + 1)) says = "TAB";
        for (Wording wording : WORDINGS)
            if (says.contains(wording.parserSays))
                return Problem.error(ConfigCode.NOT_YAML, place, wording.message, wording.advice);
        return Problem.error(
                ConfigCode.NOT_YAML,
                place,
                "this is not YAML: " + plain(e.getProblem()),
                "check quotes, colons and indent");
    }

    /// A bracket that is meant as text, which the parser takes for a list or section.
    private static Optional<Problem> bracketInText(MarkedYAMLException e, Marks marks) {
        String says = e.getProblem();
        String before = marks.before(e.getProblemMark());
        boolean isAmidText = AMID_TEXT.matcher(before).find();
        if (isAmidText && (says.endsWith("but got {") || says.endsWith("but got [")))
            return Optional.of(unquoted(marks.at(e.getProblemMark(), 1)));
        if (!says.contains("<scalar>") || !(before.endsWith("}") || before.endsWith("]"))) return Optional.empty();
        int opens = before.lastIndexOf(before.endsWith("}") ? '{' : '[');
        if (opens < 0) return Optional.empty();
        int back = before.codePointCount(opens, before.length());
        return Optional.of(unquoted(marks.earlier(e.getProblemMark(), back)));
    }

    private static Problem unquoted(Place place) {
        return Problem.error(
                ConfigCode.NOT_YAML,
                place,
                "a text with { } or [ ] in it must be in quotes here",
                "write path: '../prices/{symbol}.csv'");
    }

    /// In one line, without what only the parser means by it.
    private static String plain(String said) {
        return said.lines().findFirst().orElse("");
    }

    /// What the parser cannot mark is an escape beyond the last character there is.
    static Problem unmarked(String text, Marks marks) {
        Matcher far = FAR_ESCAPE.matcher(text);
        Place place = marks.behind(far.find() ? text.substring(0, far.start()) : "", 10);
        return Problem.error(ConfigCode.NOT_YAML, place, "an escape for no character", "the last one is \\U0010FFFF");
    }

    /// Whether the parser only noticed later what went wrong where it began.
    private static boolean isUnclosed(String says) {
        return Stream.of("unexpected end of stream", "expected ':'", "expected ',' or", "an alias", "an anchor")
                .anyMatch(says::contains);
    }

    private static boolean startsWithTab(String line, int column) {
        String start = line.substring(0, Math.min(line.length(), column));
        return start.contains("\t") && start.isBlank();
    }
}
