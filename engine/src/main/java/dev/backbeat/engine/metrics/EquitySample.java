package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.MetricsRules.Sampling;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.portfolio.EquityCurve;
import java.util.Arrays;

/// Equity E₀ … E_n at the points between which returns are taken, and the returns r_i = E_i / E_{i−1} − 1.
///
/// E₀ is the starting cash at the first instant. By session, each further point is the last equity of a session day;
/// by bar, it is the equity of a bar. Returns end where equity is 0 or less, for nothing can be earned on it.
final class EquitySample {
    private final double[] equity;
    private final int[] day;
    private final double[] returns;
    private final double perYear;
    private final int sessions;

    private EquitySample(double[] equity, int[] day, double perYear, int sessions) {
        this.equity = equity;
        this.day = day;
        this.returns = returnsOf(equity);
        this.perYear = perYear;
        this.sessions = sessions;
    }

    static EquitySample of(EquityCurve curve, SessionCalendar calendar, MetricsRules rules) {
        int[] dayOfBar = SessionDays.of(curve.time(), calendar);
        int sessions = distinct(dayOfBar);
        boolean byBar = rules.sampling() == Sampling.BAR;
        int bars = curve.size();
        double[] equity = new double[1 + (byBar ? bars : sessions)];
        int[] day = new int[equity.length];
        equity[0] = curve.startingCash();
        day[0] = bars == 0 ? 0 : dayOfBar[0];
        int points = 1;
        for (int i = 1; i < bars; i++) {
            boolean closesSession = i == bars - 1 || dayOfBar[i + 1] != dayOfBar[i];
            if (!byBar && !closesSession) continue;
            equity[points] = curve.equity()[i];
            day[points++] = dayOfBar[i];
        }
        double barsPerSession = sessions == 0 ? 1 : (double) bars / sessions;
        double perYear = byBar ? rules.periodsPerYear() * barsPerSession : rules.periodsPerYear();
        return new EquitySample(Arrays.copyOf(equity, points), Arrays.copyOf(day, points), perYear, sessions);
    }

    private static int distinct(int[] ascending) {
        int count = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (i == 0 || ascending[i] != ascending[i - 1]) count++;
        }
        return count;
    }

    private static double[] returnsOf(double[] equity) {
        double[] returns = new double[equity.length - 1];
        for (int i = 1; i < equity.length; i++) {
            if (equity[i - 1] <= 0) return Arrays.copyOf(returns, i - 1);
            returns[i - 1] = equity[i] / equity[i - 1] - 1;
        }
        return returns;
    }

    /// E₀ … E_n.
    double[] equity() {
        return equity;
    }

    /// The session day of each point, days since 1970.
    int[] day() {
        return day;
    }

    /// r₁ … r_n.
    double[] returns() {
        return returns;
    }

    /// N, by which figures are made yearly: the sessions of a year; by bar, times the average number of bars of a
    /// session.
    double perYear() {
        return perYear;
    }

    int sessions() {
        return sessions;
    }

    double first() {
        return equity[0];
    }

    double last() {
        return equity[equity.length - 1];
    }

    /// Whole calendar days from the first session day to the last.
    int days() {
        return day[day.length - 1] - day[0];
    }

    /// Whether equity was 0 or less at a point, so that no logarithm or root of growth can be taken.
    boolean ruined() {
        for (double e : equity) {
            if (e <= 0) return true;
        }
        return false;
    }
}
