package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A problem as a program reads it.
final class ProblemJson {

    private ProblemJson() {}

    static List<Map<String, Object>> of(List<Problem> problems) {
        return problems.stream().map(ProblemJson::of).toList();
    }

    private static Map<String, Object> of(Problem problem) {
        Place place = problem.place();
        var json = new LinkedHashMap<String, Object>();
        json.put("code", problem.code().code());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("source", place.source());
        json.put("line", place.line());
        json.put("column", place.column());
        json.put("length", place.length());
        json.put("source_line", place.sourceLine());
        json.put("message", problem.message());
        json.put("advice", problem.advice());
        return json;
    }
}
