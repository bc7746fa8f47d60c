package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.ArrayList;
import java.util.List;

/// Bars from text files, one per symbol, with a header that names the columns.
public final class CsvFiles implements DataSource {

    @Override
    public MarketData load(MarketRequest request) {
        if (!(request.origin() instanceof Origin.CsvFolder origin))
            throw new IllegalArgumentException("not a folder of files: " + request.origin());
        var files = new SymbolFiles(origin, request.loaded());
        List<Problem> problems = new ArrayList<>();
        List<Bars> bars = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (String symbol : request.loaded()) {
            try {
                var file = files.file(symbol);
                bars.add(new CsvFile(file, files.written(symbol, file), symbol).bars(request));
                sources.add(files.written(symbol, file));
            } catch (ProblemsFound found) {
                problems.addAll(found.problems());
            }
        }
        if (request.symbols().isEmpty()) problems.add(noSymbols());
        if (!problems.isEmpty()) throw new ProblemsFound(eachQuestionOnce(problems));
        return MarketData.of(bars, request, sources);
    }

    private static Problem noSymbols() {
        return Problem.error(DataCode.BAD_SYMBOL, Place.of(Asked.SYMBOLS), "no symbols are named", "name one at least");
    }

    // What the time means is asked about all files together, not about each; and a path is wrong for all symbols.
    private static List<Problem> eachQuestionOnce(List<Problem> problems) {
        List<Problem> kept = new ArrayList<>();
        for (Problem problem : problems) {
            boolean asked = problem.code() == DataCode.TIMESTAMP_MEANING
                    && kept.stream().anyMatch(other -> other.code() == DataCode.TIMESTAMP_MEANING);
            if (!asked && !kept.contains(problem)) kept.add(problem);
        }
        return kept;
    }
}
