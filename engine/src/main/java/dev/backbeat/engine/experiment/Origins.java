package dev.backbeat.engine.experiment;

import dev.backbeat.engine.market.Asked;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where an experiment came from: the further files it is made of, as they were read, and what set each of its values.
///
/// @param symbols where each symbol is named, of those that are
public record Origins(List<Source> files, Resolved values, Map<String, Place> symbols) {
    private static final String SYMBOL = Asked.SYMBOLS + ".";

    public static final Origins NONE = new Origins(List.of(), Resolved.NONE, Map.of());

    public Origins {
        files = List.copyOf(files);
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
    }

    /// The problems of what an experiment asks for, each at the line that asks for it.
    public ProblemsFound placed(ProblemsFound found) {
        return new ProblemsFound(found.problems().stream().map(this::placed).toList());
    }

    private Problem placed(Problem problem) {
        return said(problem.place().source())
                .map(place ->
                        new Problem(problem.code(), problem.severity(), place, problem.message(), problem.advice()))
                .orElse(problem);
    }

    private Optional<Place> said(String asked) {
        return switch (asked) {
            case Asked.PATH, Asked.FROM, Asked.TO -> saidAt(asked);
            case Asked.TIMEFRAME -> saidAt(asked).or(() -> saidAt(Asked.PATH));
            default -> asked.startsWith(SYMBOL) ? symbol(asked.substring(SYMBOL.length())) : Optional.empty();
        };
    }

    /// Where none is named, it follows from the path.
    private Optional<Place> symbol(String name) {
        return Optional.ofNullable(symbols.get(name))
                .or(() -> saidAt(Asked.SYMBOLS))
                .or(() -> saidAt(Asked.PATH));
    }

    private Optional<Place> saidAt(String key) {
        return values.find(key)
                .map(value -> value.setBy().place())
                .filter(place -> !place.source().isEmpty());
    }

    /// A file it extends or uses.
    ///
    /// @param path where it lies, absolute
    public record Source(String path, String text) {}
}
