package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.simulation.Event;
import dev.backbeat.engine.simulation.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// What a reader must know before believing the figures.
public final class Warnings {
    /// So many more or fewer sessions a year than the figures are made yearly by is worth a word.
    private static final double SESSIONS_OFF = 0.25;

    private static final int DAYS_TO_JUDGE = 60;
    private static final double DAYS_PER_YEAR = 365.25;

    private final Report report;
    private final Result result;
    private final List<String> found = new ArrayList<>();

    private Warnings(Report report) {
        this.report = report;
        this.result = report.result();
    }

    /// One sentence each, the gravest first.
    public static List<String> of(Report report) {
        var warnings = new Warnings(report);
        warnings.leak();
        warnings.ruin();
        warnings.noTrade();
        warnings.noCosts();
        warnings.sessionsPerYear();
        warnings.pathDependence();
        warnings.openPositions();
        warnings.refusedOrders();
        warnings.events();
        return List.copyOf(warnings.found);
    }

    private void leak() {
        if (!report.certificate().holds())
            found.add("Look-ahead: " + report.certificate().told() + ".");
    }

    private void ruin() {
        if (result.ruined()) found.add("Ruined: equity fell to 0 or below, and the run ended there.");
    }

    private void noTrade() {
        if (result.trades().isEmpty()) found.add("Nothing was traded.");
    }

    private void noCosts() {
        if (report.experiment().rules().costs().isFree())
            found.add(
                    "No costs: commission and slippage are 0. Trading for real will do worse (set costs.commission and"
                            + " costs.slippage).");
    }

    private void sessionsPerYear() {
        if (result.equity().size() < 2) return;
        double days =
                Traded.lastDay(report).toEpochDay() - Traded.firstDay(report).toEpochDay();
        if (days < DAYS_TO_JUDGE) return;
        double perYear = Traded.sessions(report) / days * DAYS_PER_YEAR;
        double assumed = report.experiment().metrics().periodsPerYear();
        if (Math.abs(perYear / assumed - 1) > SESSIONS_OFF)
            found.add("The data has about " + Math.round(perYear) + " sessions a year, but yearly figures count "
                    + ShortestForm.of(assumed) + " (set metrics.periods-per-year).");
    }

    private void pathDependence() {
        double trades = report.metrics().find(Metric.PATH_DEPENDENT_TRADES.id()).orElse(0);
        if (trades > 0)
            found.add(Rounded.counted(trades, "trade") + " had stop and target inside one bar: the stop was taken to"
                    + " come first.");
    }

    private void openPositions() {
        long open = result.trades().stream().filter(Trade::open).count();
        if (open > 0)
            found.add(Rounded.counted((double) open, "position")
                    + " still open at the end, marked at the last close and not" + " counted as a trade.");
    }

    private void refusedOrders() {
        long refused = result.orders().stream()
                .filter(order -> order.status().equals("refused"))
                .count();
        if (refused > 0)
            found.add(Rounded.counted((double) refused, "order") + " came to nothing (why: see orders.csv).");
    }

    /// Events of one kind become one sentence.
    private void events() {
        var times = new LinkedHashMap<String, Integer>();
        var first = new HashMap<String, String>();
        for (Event event : result.events()) {
            if (event.kind().equals("ruined") || event.isNote()) continue;
            times.merge(event.kind(), 1, Integer::sum);
            first.putIfAbsent(event.kind(), event.message());
        }
        times.forEach((kind, count) -> found.add(first.get(kind) + " (" + Rounded.counted(count, "time") + ")."));
    }
}
