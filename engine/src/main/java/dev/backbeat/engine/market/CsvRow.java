package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;

/// The prices and the volume of the current line, checked against each other.
final class CsvRow {
    /// Adjusted prices come out of divisions: a high may lie below the close by their rounding.
    private static final double ROUNDING = 1 + 1e-9;

    private final CsvLines lines;
    private final CsvHeader header;
    private final FileProblems problems;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;

    CsvRow(CsvLines lines, CsvHeader header, FileProblems problems) {
        this.lines = lines;
        this.header = header;
        this.problems = problems;
    }

    double open() {
        return open;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double close() {
        return close;
    }

    double volume() {
        return volume;
    }

    /// Whether the line has as many fields as the header; blank ones at its end may be too many.
    boolean hasItsFields() {
        int fields = lines.fields();
        if (fields < header.width()) {
            String message = "the row has " + fields + " fields, the header names " + header.width();
            problems.addLine(DataCode.BAD_ROW, lines, message, "write every field, separated by commas");
            return false;
        }
        for (int i = header.width(); i < fields; i++) {
            if (lines.isBlank(i)) continue;
            String message = "the row has " + fields + " fields, the header names only " + header.width();
            String advice = "a number with commas in it must be written without them";
            problems.addField(DataCode.BAD_ROW, lines, i, message, advice);
            return false;
        }
        return true;
    }

    /// Reads the numbers; false, with the problems noted, if they are no bar.
    boolean read() {
        open = number(header.open());
        high = number(header.high());
        low = number(header.low());
        close = number(header.close());
        volume = header.volume() == CsvHeader.ABSENT ? Double.NaN : number(header.volume());
        boolean sound = arePricesSound() && isVolumeSound();
        if (!sound) explain();
        return sound;
    }

    private double number(int field) {
        return DecimalText.parse(lines.bytes(), lines.start(field), lines.end(field));
    }

    // Written so that a missing number is not sound.
    private boolean arePricesSound() {
        double top = high * ROUNDING;
        double bottom = low / ROUNDING;
        boolean possible = low > 0 && top < Double.POSITIVE_INFINITY;
        return possible && top >= low && top >= open && top >= close && bottom <= open && bottom <= close;
    }

    private boolean isVolumeSound() {
        return volume >= 0 ? volume < Double.POSITIVE_INFINITY : Double.isNaN(volume) && !hasVolumeText();
    }

    private boolean hasVolumeText() {
        return header.volume() != CsvHeader.ABSENT && !DecimalText.isMissing(lines.text(header.volume()));
    }

    private void explain() {
        int before = problems.count();
        checkPrice("open", header.open(), open);
        checkPrice("high", header.high(), high);
        checkPrice("low", header.low(), low);
        checkPrice("close", header.close(), close);
        if (header.volume() != CsvHeader.ABSENT) checkVolume();
        if (problems.count() > before) return;
        checkOrder("high", header.high(), high, "below", "low", low);
        checkOrder("high", header.high(), high, "below", "open", open);
        checkOrder("high", header.high(), high, "below", "close", close);
        checkOrder("low", header.low(), low, "above", "open", open);
        checkOrder("low", header.low(), low, "above", "close", close);
    }

    private void checkPrice(String name, int field, double value) {
        if (checkNumber(name, field, value) && value <= 0)
            report(DataCode.IMPOSSIBLE_PRICES, field, name + " is " + lines.text(field), "a price is above zero");
    }

    private boolean checkNumber(String name, int field, double value) {
        String text = lines.text(field);
        if (Double.isInfinite(value * ROUNDING)) {
            report(DataCode.IMPOSSIBLE_PRICES, field, name + " is " + text + ", too large to be true", "");
        } else if (Double.isNaN(value) && DecimalText.isMissing(text)) {
            String found = text.isBlank() ? "blank" : "missing: '" + text + "'";
            report(DataCode.BAD_ROW, field, name + " is " + found, "fill it in, or leave the whole row out");
        } else if (Double.isNaN(value)) {
            String advice = "write digits with a decimal point, nothing else";
            report(DataCode.BAD_ROW, field, name + " is '" + text + "', which is not a number", advice);
        }
        return Double.isFinite(value * ROUNDING);
    }

    private void checkVolume() {
        if (Double.isNaN(volume) && !hasVolumeText()) return;
        if (checkNumber("volume", header.volume(), volume) && volume < 0) {
            String message = "volume is " + lines.text(header.volume());
            report(DataCode.IMPOSSIBLE_PRICES, header.volume(), message, "volume is 0 or more");
        }
    }

    private void checkOrder(String name, int field, double value, String wrong, String other, double otherValue) {
        boolean sound = wrong.equals("below") ? value * ROUNDING >= otherValue : value / ROUNDING <= otherValue;
        if (sound) return;
        String message = name + " " + lines.text(field) + " is " + wrong + " " + other + " " + otherValue;
        report(DataCode.IMPOSSIBLE_PRICES, field, message, "correct the row; nothing is repaired silently");
    }

    private void report(DataCode code, int field, String message, String advice) {
        problems.addField(code, lines, field, message, advice);
    }
}
