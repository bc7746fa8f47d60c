package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;

/// Lowers `text.word(…)`, and texts with values in them.
record TextCalls(Expressions expressions) {
    private static final int MOST_PARTS = 50;

    // One line each: the word, what it takes, what it gives, and what does it if that is called otherwise.
    private static final String TABLE = """
            trim() TEXT
            strip() TEXT trim
            toUpperCase() TEXT
            toLowerCase() TEXT
            capitalize() TEXT
            reverse() TEXT
            length() WHOLE size
            size() WHOLE
            isEmpty() FLAG
            isBlank() FLAG
            substring(WHOLE) TEXT
            substring(WHOLE,WHOLE) TEXT
            take(WHOLE) TEXT
            drop(WHOLE) TEXT
            indexOf(TEXT) WHOLE
            lastIndexOf(TEXT) WHOLE
            contains(TEXT) FLAG
            startsWith(TEXT) FLAG
            endsWith(TEXT) FLAG
            count(TEXT) WHOLE
            replace(TEXT,TEXT) TEXT
            equals(TEXT) FLAG same
            equalsIgnoreCase(TEXT) FLAG sameIgnoringCase
            compareTo(TEXT) WHOLE order
            concat(TEXT) TEXT join
            plus(TEXT) TEXT join
            multiply(WHOLE) TEXT repeat
            repeat(WHOLE) TEXT
            padLeft(WHOLE) TEXT
            padRight(WHOLE) TEXT
            charAt(WHOLE) TEXT at
            getAt(WHOLE) TEXT at
            split(TEXT) TEXTS
            tokenize(TEXT) TEXTS
            toInteger() WHOLE
            toDouble() DECIMAL
            toList() TEXTS letters
            """;

    private static final Map<String, Word> WORDS = words();

    private record Word(String method, List<Kind> takes, Kind gives) {}

    private static Map<String, Word> words() {
        var line = Pattern.compile("(\\w+)\\(([\\w,]*)\\) (\\w+) ?(\\w*)");
        Map<String, Word> words = new LinkedHashMap<>();
        line.matcher(TABLE).results().forEach(found -> {
            List<Kind> takes = Pattern.compile(",")
                    .splitAsStream(found.group(2))
                    .filter(kind -> !kind.isEmpty())
                    .map(Kind::valueOf)
                    .toList();
            String method = found.group(4).isEmpty() ? found.group(1) : found.group(4);
            words.put(found.group(1) + takes.size(), new Word(method, takes, Kind.valueOf(found.group(3))));
        });
        return words;
    }

    Code call(Code text, Call call) {
        if (call.word().equals("toString") || call.word().equals("intern"))
            return expressions.calls().hasArguments(call, 0) ? text : Code.unknown();
        Word word = WORDS.get(call.word() + call.positional().size());
        if (word == null || !call.named().isEmpty() || call.block().isPresent()) return unknown(call);
        List<Expression> arguments = new ArrayList<>();
        arguments.add(text.expression());
        for (int i = 0; i < word.takes.size(); i++) {
            Expression written = call.positional().get(i);
            Code value = expressions.lowerAs(written, word.takes.get(i));
            if (!expressions.kinds().fits(value.kind(), word.takes.get(i), "what " + call.word() + " takes", written))
                return Code.unknown();
            arguments.add(value.expression());
        }
        return Code.unsure(Emit.ofText(word.method, arguments.toArray(Expression[]::new)), word.gives);
    }

    private Code unknown(Call call) {
        boolean other = WORDS.keySet().stream().anyMatch(word -> word.matches(Pattern.quote(call.word()) + "\\d"));
        return expressions.error(
                other ? ScriptCode.WRONG_ARGUMENTS : ScriptCode.UNKNOWN_WORD,
                call.node(),
                other ? call.word() + " takes other values" : "texts have no '" + call.word() + "'",
                "known: trim(), toUpperCase(), toLowerCase(), length(), substring(0, 3), indexOf('x'), contains('x'), "
                        + "startsWith('x'), endsWith('x'), replace('a', 'b'), split(','), +");
    }

    /// Any value as a text.
    Expression text(Code value) {
        return value.kind() == Kind.TEXT ? value.expression() : Emit.ofText("of", value.expression());
    }

    /// Whether a value can be put into a text; if not, the findings say so.
    boolean isShown(Code value, Expression place) {
        Kind kind = value.kind();
        if (kind.isScalar() || kind.isList() || kind.isMap()) return true;
        if (!value.isUnknown())
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    place,
                    kind.words() + " cannot be part of a text",
                    "put a number or text there");
        return false;
    }

    /// `"rsi ${n}"`: its parts, joined one after another.
    Code withValues(GStringExpression written) {
        if (written.getValues().size() > MOST_PARTS)
            return expressions.error(
                    ScriptCode.TOO_LARGE,
                    written,
                    "a text has at most " + MOST_PARTS + " values in it",
                    "build it in parts");
        Expression made = null;
        List<ConstantExpression> texts = written.getStrings();
        for (int i = 0; i < texts.size(); i++) {
            made = joined(made, Emit.constant(texts.get(i).getValue()));
            if (i >= written.getValues().size()) continue;
            Code value = expressions.lower(written.getValue(i));
            if (!isShown(value, written.getValue(i))) return Code.unknown();
            made = joined(made, text(value));
        }
        return Code.unsure(made == null ? Emit.constant("") : made, Kind.TEXT);
    }

    private static Expression joined(@org.jspecify.annotations.Nullable Expression made, Expression part) {
        return made == null ? part : Emit.ofText("join", made, part);
    }
}
