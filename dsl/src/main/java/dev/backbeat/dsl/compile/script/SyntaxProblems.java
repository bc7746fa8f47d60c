package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.syntax.SyntaxException;

/// Says what the parser cannot read, in words that need no knowledge of it, and as near to the cause as can be told.
///
/// Groovy's parser gives up on a whole block when something in it does not fit, and points at its bracket; so what is
/// between the brackets is read once more by itself, which points further in.
public final class SyntaxProblems {
    private static final Pattern POSITION = Pattern.compile(" @ line \\d+, column \\d+.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected (?:input|character): '(.*)'.*", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("Missing '(.*)'.*", Pattern.DOTALL);
    private static final Pattern STRAY = Pattern.compile("(break|continue) statement is only allowed .*");
    private static final Pattern TYPE_CALLED =
            Pattern.compile("Primitive type literal: (\\w+) cannot be used as a method name.*");
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\w+|[(){}\\[\\]]|[^\\w\\s(){}\\[\\]]+)");

    // Each level is parsed once more.
    private static final int DEEPEST = 10;

    private final Findings findings;
    private final ScriptText script;
    private final NavigableMap<Integer, Integer> brackets;
    private Optional<SyntaxException> problem = Optional.empty();
    private Optional<Integer> blockEnd = Optional.empty();

    private SyntaxProblems(Findings findings, ScriptText part, NavigableMap<Integer, Integer> brackets) {
        this.findings = findings;
        this.script = part;
        this.brackets = brackets;
    }

    /// Checks what can be told without a parser, and then with one.
    ///
    /// @param findings of one file, which is their script
    /// @param parts of that file, which are parsed one by one
    /// @param parser what the parser has against a text, empty if nothing
    public static void check(
            Findings findings,
            ParsedParts parts,
            StatementSize.Total total,
            Function<String, Optional<SyntaxException>> parser) {
        String code = BareCode.of(findings);
        if (!findings.isEmpty()) return;
        ForeignSigns.check(code, findings);
        NavigableMap<Integer, Integer> brackets = Brackets.pairs(code, findings);
        if (findings.isEmpty()) StatementSize.check(code, total, findings);
        if (!findings.isEmpty()) return;
        if (!parts.functions().isEmpty()
                && total.functionsInBlocks(parts.functions().size()) > ParsedParts.MOST) {
            tooMany(findings, parts);
            return;
        }
        for (ScriptText function : parts.functions()) check(findings, function, brackets, parser);
        check(findings, parts.rest(), brackets, parser);
    }

    private static void tooMany(Findings findings, ParsedParts parts) {
        String last = parts.functions().getLast().text();
        findings.error(
                ScriptCode.TOO_LARGE,
                findings.script().spanAt(last.length() - last.stripLeading().length(), 1),
                "at most " + ParsedParts.MOST + " functions stand inside blocks",
                "put them outside");
    }

    private static void check(
            Findings findings,
            ScriptText part,
            NavigableMap<Integer, Integer> brackets,
            Function<String, Optional<SyntaxException>> parser) {
        var problems = new SyntaxProblems(findings, part, brackets);
        parser.apply(part.text()).ifPresent(problem -> {
            problems.goInto(problem, parser, DEEPEST);
            problems.report();
        });
    }

    private void goInto(SyntaxException found, Function<String, Optional<SyntaxException>> parser, int deeper) {
        problem = Optional.of(found);
        int opened = script.placeOf(found.getStartLine(), found.getStartColumn());
        Integer closed = brackets.get(opened);
        if (deeper == 0 || closed == null || script.text().charAt(opened) != '{') return;
        parser.apply(script.only(opened + 1, closed)).ifPresent(inner -> {
            blockEnd = Optional.of(closed);
            goInto(inner, parser, deeper - 1);
        });
    }

    private void report() {
        problem.ifPresent(this::report);
    }

    private void report(SyntaxException problem) {
        Span span = new Span(Math.max(1, problem.getStartLine()), Math.max(1, problem.getStartColumn()), 1);
        String message = POSITION.matcher(String.valueOf(problem.getOriginalMessage()))
                .replaceFirst("")
                .strip();
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches())
            unexpected(unexpected.group(1), span, problem.getEndColumn() - problem.getStartColumn());
        else said(message, span);
    }

    private void said(String message, Span span) {
        Matcher missing = MISSING.matcher(message);
        Matcher stray = STRAY.matcher(message);
        Matcher type = TYPE_CALLED.matcher(message);
        if (stray.matches()) {
            strayWord(stray.group(1), span);
        } else if (type.matches()) {
            typeCalled(type.group(1), span);
        } else if (message.startsWith("The LHS of an assignment")) {
            syntax(
                    span,
                    "only a name can be given a value",
                    "names have letters, digits and _: fast_ma; == compares; between two of them stands a new line or ;");
        } else if (message.startsWith("Method definition not expected")) {
            syntax(span, "a function cannot stand here", "write double f(double x) { … } on a line of its own");
        } else if (missing.matches()) {
            syntax(span, "'" + missing.group(1) + "' is missing", "put it in");
        } else if (message.isEmpty() || message.contains("parsing failed")) {
            findings.error(ScriptCode.TOO_LARGE, span, "this is too much for one expression", "give parts of it names");
        } else {
            syntax(span, "this cannot be read: " + Character.toLowerCase(message.charAt(0)) + message.substring(1), "");
        }
    }

    private void syntax(Span span, String message, String advice) {
        findings.error(ScriptCode.SYNTAX, span, message, advice);
    }

    private void strayWord(String word, Span span) {
        findings.error(
                ScriptCode.WRONG_PLACE,
                new Span(span.line(), span.column(), word.length()),
                "'" + word + "' stands in a loop only",
                "in onBar { … }, return ends the work on this bar");
    }

    // The parser points at the bracket behind the type.
    private void typeCalled(String type, Span span) {
        findings.error(
                ScriptCode.WRONG_KIND,
                new Span(span.line(), Math.max(1, span.column() - type.length()), type.length()),
                "'" + type + "' is a type and takes nothing",
                (type.equals("long")
                                ? "to enter, write buy 'tag'; "
                                : type.equals("short") ? "to enter, write sell 'tag'; " : "")
                        + "parameters are integer(20), decimal(2.5), flag(true) or choice('a', of: ['a', 'b'])");
    }

    // The parser points at what does not fit, or names all of what came before it.
    private void unexpected(String found, Span span, int length) {
        boolean before = found.length() == length && found.contains(" ");
        Span at = tokenAt(new Span(span.line(), span.column() + (before ? length : 0), 0));
        String line = script.line(at.line());
        String token = part(line, at.column() - 1, at.column() - 1 + at.length());
        switch (token) {
            case "", ")", "]", "}" -> unfinished(token.isEmpty() ? span : at);
            default ->
                doesNotFit(
                        token,
                        at,
                        StrayToken.advice(
                                token,
                                part(line, 0, at.column() - 1),
                                part(line, at.column() - 1 + at.length(), line.length())));
        }
    }

    private static String part(String line, int from, int to) {
        int length = line.codePointCount(0, line.length());
        int start = line.offsetByCodePoints(0, Math.min(length, from));
        return line.substring(start, line.offsetByCodePoints(0, Math.min(length, to)));
    }

    private void doesNotFit(String token, Span at, String advice) {
        findings.error(ScriptCode.SYNTAX, at, "'" + token + "' does not fit here", advice);
    }

    private void unfinished(Span span) {
        boolean beyond = script.line(span.line()).length() < span.column();
        Span end = beyond ? blockEnd.map(place -> script.spanAt(place, 1)).orElse(span) : span;
        findings.error(ScriptCode.SYNTAX, end, "something is missing before this", "finish what stands before it");
    }

    /// The word, sign or bracket at a spot or behind the space there.
    private Span tokenAt(Span spot) {
        String line = script.line(spot.line());
        int start = part(line, 0, spot.column() - 1).length();
        Matcher token = TOKEN.matcher(line);
        if (start >= line.length() || !token.find(start)) return spot;
        int before = line.codePointCount(0, token.start(1));
        return new Span(spot.line(), before + 1, line.codePointCount(token.start(1), token.end(1)));
    }
}
