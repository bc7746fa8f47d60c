package dev.backbeat.engine.report;

import dev.backbeat.engine.metrics.BuyAndHold;
import dev.backbeat.engine.portfolio.EquityCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Draws the plots of a run. The same report gives the same bytes on the same machine; fonts differ between machines.
public final class Plots {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 700;

    private Plots() {}

    /// Equity and drawdown of the strategy and of buying and holding over time, as a PNG file.
    ///
    /// Where text cannot be drawn, no file is written and the outcome says why.
    public static PlotOutcome equityCurve(Report report, Path file) throws IOException {
        if (report.result().equity().size() < 2) return new PlotOutcome.Skipped("the period has fewer than 2 bars");
        return draw(() -> equityCurve(report), file);
    }

    private static byte[] equityCurve(Report report) throws IOException {
        EquityCurve strategy = report.result().equity();
        EquityCurve held = BuyAndHold.curve(report.data().universe(), strategy.startingCash());
        return new EquityChart(report, strategy, held).png(WIDTH, HEIGHT);
    }

    /// What the strategy plotted for a symbol, beside its closes.
    public static PlotOutcome ofStrategy(Report report, int symbol, Path file) throws IOException {
        if (report.result().equity().size() < 2) return new PlotOutcome.Skipped("the period has fewer than 2 bars");
        var chart = new ScriptChart(report, symbol);
        if (!chart.isDrawable()) return new PlotOutcome.Skipped("the period has fewer than 2 bars");
        return draw(() -> chart.png(WIDTH), file);
    }

    /// Makes the bytes of a PNG file.
    interface Drawing {
        byte[] png() throws IOException;
    }

    /// Without fonts, or without the libraries that draw them, Java throws errors of every kind from wherever text is
    /// first measured, and others whenever a class is used again that could not be set up then.
    static PlotOutcome draw(Drawing drawing, Path file) throws IOException {
        byte[] png;
        try {
            Fonts.requireMeasurable();
            png = drawing.png();
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (Error | Fonts.Unusable e) {
            return new PlotOutcome.Skipped(reason(e));
        }
        Files.write(file, png);
        return new PlotOutcome.Drawn(file);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "this machine cannot draw text (" + message + "); " + advice(root);
    }

    private static String advice(Throwable root) {
        return root.toString().contains("AWTError")
                ? "start Java with -Djava.awt.headless=true"
                : "install fontconfig and a font, for instance the packages fontconfig and fonts-dejavu-core";
    }
}
