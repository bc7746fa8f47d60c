package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Place;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;

/// A script and the files that it includes: the script first, each file once.
///
/// Their lines are numbered on from one file to the next, so that a line says in which file it stands.
public record Sources(List<ScriptText> files) {
    public Sources {
        files = List.copyOf(files);
    }

    /// Reads a script and all that it includes, or throws why that cannot be done.
    public static Sources read(Path script, String shownAs) {
        ScriptText text = ScriptText.read(script, shownAs);
        return Includes.of(text, Optional.ofNullable(script.toAbsolutePath().getParent()));
    }

    /// A script that lies in no file, and so includes none.
    public static Sources of(ScriptText script) {
        return Includes.of(script, Optional.empty());
    }

    public ScriptText script() {
        return files.getFirst();
    }

    /// The texts by the names of their files, as seen from the folder of the script.
    public Map<String, String> byName() {
        var texts = new LinkedHashMap<String, String>();
        for (ScriptText file : files) texts.put(file.fileName(), file.text());
        return texts;
    }

    /// How many lines stand before a file, by its number.
    public int linesBefore(int file) {
        return files.subList(0, file).stream().mapToInt(ScriptText::lineCount).sum();
    }

    /// Whether a line stands in an included file.
    public boolean isIncluded(int line) {
        return line > script().lineCount();
    }

    /// Whether a line includes a file.
    public boolean isInclude(int line) {
        int file = fileOf(line);
        int there = line - linesBefore(file);
        return IncludeLine.in(files.get(file)).stream()
                .anyMatch(one -> one.span().line() == there);
    }

    private int fileOf(int line) {
        int file = 0;
        while (file + 1 < files.size() && line > linesBefore(file + 1)) file++;
        return file;
    }

    /// A line as it stands in its file; empty beyond the end.
    public String line(int line) {
        int file = fileOf(line);
        return files.get(file).line(line - linesBefore(file));
    }

    public Place place(Span span) {
        int file = fileOf(span.line());
        return files.get(file).place(new Span(span.line() - linesBefore(file), span.column(), span.length()));
    }

    /// A whole line, without the space around it: where a fault is known by its line only.
    public Place place(int line) {
        int file = fileOf(line);
        return files.get(file).place(line - linesBefore(file));
    }

    /// The text that a node of the syntax tree stands for, on one line.
    public String textOf(ASTNode node) {
        int file = fileOf(node.getLineNumber());
        return files.get(file).textOf(node, linesBefore(file));
    }

    /// Where a file of that name stands in the order, for sorting; the last if it is none of them.
    int orderOf(String shownAs) {
        for (int file = 0; file < files.size(); file++)
            if (files.get(file).shownAs().equals(shownAs)) return file;
        return files.size();
    }
}
