package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/// Says what Groovy's compiler reports in words that need no knowledge of it.
public final class GroovyMessages {
    private static final Pattern POSITION = Pattern.compile(" @ line \\d+, column \\d+\\.?.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected (?:input|character): '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("Missing '(.*?)'.*", Pattern.DOTALL);

    private final Findings findings;

    public GroovyMessages(Findings findings) {
        this.findings = findings;
    }

    /// Notes everything that the compiler collected.
    ///
    /// @param parsed whether the parser was through with the script already
    public void report(ErrorCollector errors, boolean parsed) {
        List<? extends Message> messages = errors.getErrors() == null ? List.of() : errors.getErrors();
        for (Message message : messages) {
            if (message instanceof SyntaxErrorMessage syntax) report(syntax.getCause(), parsed);
            else crashed(String.valueOf(message), Span.NOWHERE);
        }
    }

    private void report(SyntaxException problem, boolean parsed) {
        Span span = new Span(problem.getStartLine(), Math.max(1, problem.getStartColumn()), 1);
        String message = POSITION.matcher(String.valueOf(problem.getOriginalMessage()))
                .replaceFirst("")
                .strip();
        if (parsed) crashed(message, span);
        else syntax(message, span);
    }

    private void syntax(String message, Span span) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        Matcher missing = MISSING.matcher(message);
        if (unexpected.matches()) {
            String found = unexpected.group(1);
            boolean end = found.equals("<EOF>") || found.isEmpty();
            findings.error(
                    ScriptCode.SYNTAX,
                    span,
                    end ? "the script ends in the middle of something" : "'" + lastOf(found) + "' does not fit here",
                    end
                            ? "a closing bracket or quote is missing"
                            : "look for a missing bracket, comma or operator before it");
        } else if (missing.matches()) {
            findings.error(ScriptCode.SYNTAX, span, "'" + missing.group(1) + "' is missing", "put it in");
        } else if (message.contains("parsing failed") || message.isEmpty()) {
            findings.error(
                    ScriptCode.TOO_LARGE, span, "this is too deeply nested to be read", "give parts of it names");
        } else {
            findings.error(ScriptCode.SYNTAX, span, "this cannot be read: " + decapitalized(message), "");
        }
    }

    // The parser shows all it has read of a statement; what it did not expect is the end of that.
    private static String lastOf(String found) {
        String stripped = found.strip();
        int space = stripped.lastIndexOf(' ');
        return space < 0 ? stripped : stripped.substring(space + 1);
    }

    private static String decapitalized(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /// Something that the checks before should have found, or a fault of the compiler itself.
    public void crashed(String message, Span span) {
        String first = message.lines().findFirst().orElse("").replace("[Static type checking] - ", "");
        findings.error(
                ScriptCode.COMPILER,
                span,
                "the compiler cannot make anything of this" + (first.isEmpty() ? "" : ": " + decapitalized(first)),
                "write it more simply, and please report it");
    }
}
