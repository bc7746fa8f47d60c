package dev.backbeat.engine.report;

import java.awt.Color;
import java.util.List;

/// Colours that people with any colour vision tell apart (Okabe and Ito), and greys.
final class Palette {
    static final Color STRATEGY = new Color(0x0072B2);
    static final Color BUY_AND_HOLD = new Color(0xE69F00);
    /// For curves of one picture, one after the other.
    static final List<Color> CURVES = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9));
    static final Color PRICE = new Color(0x777777);
    static final Color DRAWDOWN = new Color(0x33, 0x88, 0xC0, 0x60);
    static final Color BEHIND_TEXT = new Color(0xFF, 0xFF, 0xFF, 0xC8);
    static final Color TEXT = new Color(0x222222);
    static final Color FAINT_TEXT = new Color(0x666666);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color FRAME = new Color(0xBBBBBB);

    private Palette() {}
}
