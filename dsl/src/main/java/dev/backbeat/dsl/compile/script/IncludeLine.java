package dev.backbeat.dsl.compile.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line `include 'lib/stops.groovy'`; it is found before any parser looks at the script, as what it names belongs to
/// the script's hash.
record IncludeLine(String path, Span span) {
    // In bare code, where texts and comments are blank.
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*+include\\b[ \\t]*+\\(?[ \\t]*+(?:'( *+)'|\"( *+)\")[ \\t]*+\\)?[ \\t]*+;?[ \\t]*+$");

    static List<IncludeLine> in(ScriptText file) {
        List<IncludeLine> lines = new ArrayList<>();
        Matcher found = LINE.matcher(BareCode.of(new Findings(file)));
        while (found.find()) {
            int text = found.start(1) >= 0 ? 1 : 2;
            String path = file.text().substring(found.start(text), found.end(text));
            lines.add(new IncludeLine(path, file.spanAt(found.start(text) - 1, path.length() + 2)));
        }
        return lines;
    }
}
