package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Delivery;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells what was recorded of runs, and how to look at it.
final class TrackingText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./@%+=:,-]+");

    private TrackingText() {}

    /// One warning, however many runs it concerns.
    static void tell(Delivery delivery, Screen screen) {
        if (delivery.pending().isEmpty()) return;
        Problem why = delivery.reasons().getFirst();
        int runs = delivery.pending().size();
        String others = delivery.reasons().size() > 1 ? "; and for other reasons" : "";
        String message = (runs == 1 ? "1 run is" : runs + " runs are") + " not recorded: " + why.message() + others;
        screen.err(ProblemText.of(
                Problem.warning(why.code(), place(delivery, why), message, why.advice()), screen.errInk()));
    }

    /// That of one of several runs would be taken for all there is to see to.
    private static Place place(Delivery delivery, Problem why) {
        boolean isOne = delivery.pending().values().stream()
                .filter(problem -> problem.message().equals(why.message()))
                .allMatch(problem -> problem.place().equals(why.place()));
        return isOne ? why.place() : Place.of("tracking");
    }

    static Map<String, Object> json(Delivery delivery) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "recorded",
                delivery.delivered().keySet().stream().map(RunId::text).toList());
        json.put(
                "not_recorded",
                delivery.pending().keySet().stream().map(RunId::text).toList());
        json.put("problems", ProblemJson.of(delivery.reasons()));
        return json;
    }

    /// The same for every MLflow; since 3.7 it finds all of it without the options, before that it would make another
    /// store without them.
    static String command(Path store) {
        return "cd " + quoted(store.toString())
                + " && mlflow ui --backend-store-uri sqlite:///mlflow.db --artifacts-destination ./mlartifacts";
    }

    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
