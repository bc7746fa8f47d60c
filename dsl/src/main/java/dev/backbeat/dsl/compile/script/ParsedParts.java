package dev.backbeat.dsl.compile.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a file is parsed by itself: each function that stands inside a block, where Groovy has none, and the rest.
///
/// In each, everything else is blank, so that lines and columns stay what they are.
public record ParsedParts(List<ScriptText> functions, ScriptText rest) {
    /// How many functions a script may have inside blocks: each is parsed by itself.
    static final int MOST = 30;

    private static final String TYPE =
            "(?:def|void|double|int|boolean|String|List<\\w+>|Map<\\w+, *\\w+>|double\\[]|int\\[])";
    private static final Pattern FUNCTION =
            Pattern.compile("(?<=^|[;{}\\n])[ \\t]*(" + TYPE + "[ \\t]+\\w+[ \\t]*\\([^(){};]*\\)\\s*\\{)");

    public static ParsedParts of(ScriptText file) {
        var ignored = new Findings(file);
        String code = BareCode.of(ignored);
        NavigableMap<Integer, Integer> brackets = Brackets.pairs(code, ignored);
        return ignored.isEmpty() ? of(file, insideBlocks(code, brackets)) : new ParsedParts(List.of(), file);
    }

    // Where each function that is inside of something begins, and where it ends.
    private static NavigableMap<Integer, Integer> insideBlocks(String code, NavigableMap<Integer, Integer> brackets) {
        var found = new TreeMap<Integer, Integer>();
        Matcher function = FUNCTION.matcher(code);
        while (found.size() <= MOST && function.find()) {
            int from = function.start(1);
            int to = Objects.requireNonNull(brackets.get(function.end(1) - 1)) + 1;
            if (isInBlock(code, brackets, from)) found.put(from, to);
        }
        return found;
    }

    // Neither in a list or call by itself, nor in the value of a text.
    private static boolean isInBlock(String code, NavigableMap<Integer, Integer> brackets, int at) {
        List<Integer> around = brackets.headMap(at).entrySet().stream()
                .filter(pair -> pair.getValue() > at)
                .map(Map.Entry::getKey)
                .toList();
        return !around.isEmpty()
                && code.charAt(around.getLast()) == '{'
                && around.stream().noneMatch(opened -> opened > 0 && code.charAt(opened - 1) == '$');
    }

    private static ParsedParts of(ScriptText file, NavigableMap<Integer, Integer> found) {
        List<ScriptText> functions = new ArrayList<>();
        found.forEach((from, to) ->
                functions.add(without(file.with(file.only(from, to)), found.subMap(from, false, to, false))));
        return new ParsedParts(functions, without(file, found));
    }

    private static ScriptText without(ScriptText file, Map<Integer, Integer> parts) {
        var text = new StringBuilder(file.text());
        parts.forEach((from, to) -> {
            for (int at = from; at < to; at++) if (text.charAt(at) != '\n') text.setCharAt(at, ' ');
        });
        return file.with(text.toString());
    }
}
