package dev.backbeat.engine.market;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// SHA-256 (hex) over the loaded bars of every symbol: their instants and values, warm-up included, not their path.
///
/// @param references what is only looked at
public record DataFingerprint(String sha256, List<SymbolData> symbols, List<SymbolData> references) {
    private static final int VALUES_PER_BLOCK = 1 << 13;

    /// One symbol's share: its own hash, how many bars, from when to when (ISO-8601, UTC), and the file read.
    public record SymbolData(
            String symbol, String sha256, int bars, String firstOpen, String lastClose, String source) {}

    public DataFingerprint {
        symbols = List.copyOf(symbols);
        references = List.copyOf(references);
    }

    /// Without references.
    public DataFingerprint(String sha256, List<SymbolData> symbols) {
        this(sha256, symbols, List.of());
    }

    /// What is traded, then the references.
    public List<SymbolData> loaded() {
        return Stream.concat(symbols.stream(), references.stream()).toList();
    }

    /// The order of the symbols, the timeframe and the calendar count as well: they change what a run finds.
    static DataFingerprint of(Universe universe, Timeframe timeframe, List<String> sources) {
        List<SymbolData> symbols = new ArrayList<>();
        for (int i = 0; i < universe.size(); i++) symbols.add(share(universe.bars(i), sources.get(i)));
        List<SymbolData> references = new ArrayList<>();
        for (int i = 0; i < universe.references().size(); i++)
            references.add(share(universe.references().get(i), sources.get(universe.size() + i)));
        var calendar = universe.calendar();
        MessageDigest overall = newDigest();
        addText(overall, timeframe.toString());
        addText(overall, calendar.zone().getId());
        addText(overall, calendar.opens().toString());
        addText(overall, calendar.closes().toString());
        symbols.forEach(one -> add(overall, one));
        if (!references.isEmpty()) addText(overall, "references");
        references.forEach(one -> add(overall, one));
        return new DataFingerprint(hex(overall), symbols, references);
    }

    private static void add(MessageDigest overall, SymbolData one) {
        addText(overall, one.symbol());
        addText(overall, one.sha256());
    }

    private static SymbolData share(Bars bars, String source) {
        MessageDigest digest = newDigest();
        addLongs(digest, bars.openInstants());
        addLongs(digest, bars.closeInstants());
        for (double[] column : List.of(bars.opens(), bars.highs(), bars.lows(), bars.closes(), bars.volumes()))
            addDoubles(digest, column);
        bars.extras().forEach((name, column) -> {
            addText(digest, name);
            addDoubles(digest, column);
        });
        String first = bars.size() == 0 ? "" : Nanos.toInstant(bars.openedAt(0)).toString();
        String last = bars.size() == 0
                ? ""
                : Nanos.toInstant(bars.closedAt(bars.size() - 1)).toString();
        return new SymbolData(bars.symbol(), hex(digest), bars.size(), first, last, source);
    }

    private static void addText(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static void addLongs(MessageDigest digest, long[] column) {
        var block = ByteBuffer.allocate(VALUES_PER_BLOCK * Long.BYTES);
        var values = block.asLongBuffer();
        for (int from = 0; from < column.length; from += VALUES_PER_BLOCK) {
            int count = Math.min(VALUES_PER_BLOCK, column.length - from);
            values.clear().put(column, from, count);
            digest.update(block.clear().limit(count * Long.BYTES));
        }
    }

    private static void addDoubles(MessageDigest digest, double[] column) {
        var block = ByteBuffer.allocate(VALUES_PER_BLOCK * Long.BYTES);
        var values = block.asLongBuffer();
        for (int from = 0; from < column.length; from += VALUES_PER_BLOCK) {
            int count = Math.min(VALUES_PER_BLOCK, column.length - from);
            // Not a plain copy: every NaN must count as the same one.
            for (int i = 0; i < count; i++) values.put(i, Double.doubleToLongBits(column[from + i]));
            digest.update(block.clear().limit(count * Long.BYTES));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
