package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import java.util.List;

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

    /// A number of the row with its name and its place, for what is said about it.
    private record Cell(String name, int field, double value) {}

    private void explain() {
        var opens = new Cell("open", header.open(), open);
        var highest = new Cell("high", header.high(), high);
        var lowest = new Cell("low", header.low(), low);
        var closes = new Cell("close", header.close(), close);
        int before = problems.count();
        for (Cell price : List.of(opens, highest, lowest, closes)) checkPrice(price);
        if (header.volume() != CsvHeader.ABSENT) checkVolume(new Cell("volume", header.volume(), volume));
        if (problems.count() > before) return;
        for (Cell other : List.of(lowest, opens, closes)) {
            if (high * ROUNDING < other.value()) reportOrder(highest, "below", other);
        }
        for (Cell other : List.of(opens, closes)) {
            if (low / ROUNDING > other.value()) reportOrder(lowest, "above", other);
        }
    }

    private void checkPrice(Cell price) {
        if (isNumber(price) && price.value() <= 0)
            report(DataCode.IMPOSSIBLE_PRICES, price, "", "a price is above zero");
    }

    private void checkVolume(Cell traded) {
        if (isVolumeSound()) return;
        if (isNumber(traded)) report(DataCode.IMPOSSIBLE_PRICES, traded, "", "volume is 0 or more");
    }

    private boolean isNumber(Cell cell) {
        String text = lines.text(cell.field());
        if (Double.isInfinite(cell.value() * ROUNDING)) {
            report(DataCode.IMPOSSIBLE_PRICES, cell, ", too large to be true", "");
        } else if (text.isBlank()) {
            String message = cell.name() + " is blank";
            problems.addField(DataCode.BAD_ROW, lines, cell.field(), message, "fill it in, or leave the whole row out");
        } else if (DecimalText.isMissing(text)) {
            report(DataCode.BAD_ROW, cell, ": there is no value", "fill it in, or leave the whole row out");
        } else if (Double.isNaN(cell.value())) {
            report(
                    DataCode.BAD_ROW,
                    cell,
                    ", which is not a number",
                    "write digits with a decimal point, nothing else");
        }
        return Double.isFinite(cell.value() * ROUNDING);
    }

    private void report(DataCode code, Cell cell, String what, String advice) {
        String message = cell.name() + " is " + lines.quoted(cell.field()) + what;
        problems.addField(code, lines, cell.field(), message, advice);
    }

    private void reportOrder(Cell cell, String wrong, Cell other) {
        String message = cell.name() + " " + lines.text(cell.field()) + " is " + wrong + " " + other.name() + " "
                + lines.text(other.field());
        String advice = "correct the row; nothing is repaired silently";
        problems.addField(DataCode.IMPOSSIBLE_PRICES, lines, cell.field(), message, advice);
    }
}
