package dev.backbeat.engine.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// The fonts of the plots, and whether this machine has any.
final class Fonts {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private Fonts() {}

    /// Says why text cannot be measured where Java does so by an exception of no type of its own.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(Throwable cause) {
            super(cause);
        }
    }

    /// Measures a word before the plotting library does, for that library stays broken in this process if it fails.
    static void requireMeasurable() throws Unusable {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            graphics.getFontMetrics(TITLE).stringWidth("0");
        } catch (RuntimeException e) {
            throw new Unusable(e);
        } finally {
            graphics.dispose();
        }
    }
}
