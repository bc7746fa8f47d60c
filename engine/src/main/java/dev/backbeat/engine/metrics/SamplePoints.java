package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.MetricsRules.Sampling;
import dev.backbeat.engine.market.SessionCalendar;
import java.util.Arrays;

/// The bars between which returns are taken.
///
/// The first point is the first bar, where nothing can be held yet. By session, each further point is the last bar of a
/// session day; by bar, it is a bar. A first session of a single bar is the start and no further point.
final class SamplePoints {
    private final int[] bar;
    private final int[] day;
    private final int size;
    private final int bars;
    private final double perYear;

    private SamplePoints(int bars, Sessions sessions, MetricsRules rules) {
        boolean byBar = rules.sampling() == Sampling.BAR;
        int capacity = 1 + (byBar ? bars : sessions.count());
        this.bars = bars;
        this.bar = new int[capacity];
        this.day = new int[capacity];
        this.size = byBar ? everyBar(sessions) : everySession(sessions);
        double barsPerSession = bars == 0 ? 1 : (double) bars / sessions.count();
        this.perYear = byBar ? rules.periodsPerYear() * barsPerSession : rules.periodsPerYear();
    }

    /// @param closedAt of every bar in ascending order, nanoseconds UTC
    static SamplePoints of(long[] closedAt, SessionCalendar calendar, MetricsRules rules) {
        return new SamplePoints(closedAt.length, Sessions.of(closedAt, calendar), rules);
    }

    private int everySession(Sessions sessions) {
        int points = start(sessions);
        for (int session = 0; session < sessions.count(); session++) {
            if (sessions.lastBar(session) == 0) continue;
            bar[points] = sessions.lastBar(session);
            day[points++] = sessions.day(session);
        }
        return points;
    }

    private int everyBar(Sessions sessions) {
        int points = start(sessions);
        for (int session = 0; session < sessions.count(); session++) {
            int behind = sessions.lastBar(session) + 1;
            Arrays.fill(day, points, behind, sessions.day(session));
            for (; points < behind; points++) bar[points] = points;
        }
        return points;
    }

    private int start(Sessions sessions) {
        if (bars > 0) day[0] = sessions.day(0);
        return 1;
    }

    /// How many points, the start included; 1 if there is no bar.
    int size() {
        return size;
    }

    /// How many bars they were taken from.
    int bars() {
        return bars;
    }

    /// The bar of a point, bars counted from 0.
    int bar(int point) {
        return bar[point];
    }

    /// The session day of a point, days since 1970.
    int day(int point) {
        return day[point];
    }

    /// Whole calendar days from the first session day to the last.
    int days() {
        return day[size - 1] - day[0];
    }

    /// N, by which figures are made yearly: the sessions of a year; by bar, times the average number of bars of a
    /// session.
    double perYear() {
        return perYear;
    }
}
