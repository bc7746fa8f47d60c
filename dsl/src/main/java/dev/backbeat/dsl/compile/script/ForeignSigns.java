package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs and words of other languages that Groovy cannot read, or reads as something that nobody meant.
final class ForeignSigns {
    private static final List<Sign> SIGNS = List.of(
            word("and", "write &&"),
            word("or", "write ||"),
            word("not", "write !"),
            word("elif|elsif|elseif", "write else if (…)"),
            sign("(?<=[{;] {0,40}|\n {1,80})import(?= +\\w)", "a script imports nothing: leave the line out"),
            sign("#", "a comment starts with //"),
            sign("(?<!\\.)@\\w+", "a strategy has no annotations: leave it out"),
            sign("[“”„‟‘’‚‛`´]", "write plain quotes: '…'"),
            sign("≥|(?<![<=])=>", "write >="),
            sign("≤|=<", "write <="),
            sign("≠|(?<!List|Map)<>", "write !="),
            sign("[−–—]", "write a plain minus: -"),
            sign("[×·]", "write *"),
            sign("\\b\\d++[a-zA-Z_]\\w*+(?=\\s*=[^=])", "a name starts with a letter"),
            sign(":=", "write ="),
            sign("(?m)(?<![\\w.])[\\d.]++%(?=\\s*([)\\]};,]|$))", "write it with its unit: 5.percent"));

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}&&[^ ]]");

    // Emoji and some scripts need them.
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private ForeignSigns() {}

    private record Sign(Pattern pattern, String advice) {}

    private static Sign word(String words, String advice) {
        return sign("(?<![.\\w$])(" + words + ")(?![\\w$])", advice);
    }

    private static Sign sign(String pattern, String advice) {
        return new Sign(Pattern.compile(pattern), advice);
    }

    /// Refuses every one that stands in the bare code.
    static void check(String code, Findings findings) {
        for (Sign sign : SIGNS) check(sign, code, findings);
        Matcher invisible = INVISIBLE.matcher(code);
        while (!findings.isFull() && invisible.find())
            findings.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    findings.script().spanAt(invisible.start(), 1),
                    "an invisible character stands here (U+%04X)".formatted(code.codePointAt(invisible.start())),
                    "replace it with a plain space");
        if (findings.isEmpty()) hidden(findings);
    }

    private static void check(Sign sign, String code, Findings findings) {
        Matcher found = sign.pattern.matcher(code);
        while (!findings.isFull() && found.find())
            findings.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    findings.script().spanAt(found.start(), found.group().length()),
                    "'" + found.group() + "' is not part of the language",
                    sign.advice);
    }

    // In texts and comments, too: they would make a reader see another script than the one that is compiled.
    private static void hidden(Findings findings) {
        String text = findings.script().text();
        for (int at = 0; at < text.length() && !findings.isFull(); at += Character.charCount(text.codePointAt(at)))
            hidden(text, at, findings);
    }

    private static void hidden(String text, int at, Findings findings) {
        int c = text.codePointAt(at);
        if (c == '\r' && !text.startsWith("\n", at + 1))
            findings.error(
                    ScriptCode.SYNTAX,
                    findings.script().spanAt(at, 1),
                    "this line ends like those of old computers, which hides what follows",
                    "save the file with the line ends of today");
        else if (UnsafeCharacters.isUnsafe(c) || (Character.getType(c) == Character.FORMAT && !JOINERS.contains(c)))
            findings.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    findings.script().spanAt(at, 1),
                    "a character that nobody sees stands here (U+%04X)".formatted(c),
                    "leave it out; in a text write its number, as in '\\u202e'");
    }
}
