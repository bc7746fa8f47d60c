package dev.backbeat.engine.runs;

import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.metrics.Sessions;
import dev.backbeat.engine.portfolio.EquityCurve;
import dev.backbeat.engine.report.ShortestForm;
import java.io.IOException;

/// `equity.csv`: the account after every bar; or, of more than [#MOST_LINES] of them, after the last bar of each
/// session.
final class EquityCsv {
    static final int MOST_LINES = 100_000;
    private static final String HEADER = "time,equity,cash,exposure,drawdown";

    private EquityCsv() {}

    /// Whether the curve is too long to be written bar by bar, so that a column file has to hold it.
    static boolean isBySession(EquityCurve curve) {
        return curve.size() > MOST_LINES;
    }

    static void write(EquityCurve curve, SessionCalendar calendar, TextFile file) throws IOException {
        file.text().append(HEADER);
        file.endLine();
        double[] drawdown = curve.drawdown();
        if (!isBySession(curve)) {
            for (int i = 0; i < curve.size(); i++) write(curve, drawdown, i, file);
            return;
        }
        var sessions = Sessions.of(curve.time(), calendar);
        for (int session = 0; session < sessions.count(); session++)
            write(curve, drawdown, sessions.lastBar(session), file);
    }

    private static void write(EquityCurve curve, double[] drawdown, int i, TextFile file) throws IOException {
        append(file.text(), curve, drawdown, i);
        file.endLine();
    }

    private static void append(StringBuilder line, EquityCurve curve, double[] drawdown, int i) {
        UtcText.append(line, curve.time()[i]);
        ShortestForm.append(line.append(','), curve.equity()[i]);
        ShortestForm.append(line.append(','), curve.cash()[i]);
        ShortestForm.append(line.append(','), curve.exposure()[i]);
        ShortestForm.append(line.append(','), drawdown[i]);
    }
}
