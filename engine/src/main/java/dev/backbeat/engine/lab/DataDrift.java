package dev.backbeat.engine.lab;

import dev.backbeat.engine.lab.Drift.Kind;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.market.DataFingerprint.SymbolData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the bars differ from those a run saw, symbol by symbol.
final class DataDrift {

    private DataDrift() {}

    static List<Drift> between(DataFingerprint then, DataFingerprint now) {
        if (then.sha256().equals(now.sha256())) return List.of();
        List<Drift> drifts = new ArrayList<>();
        for (SymbolData was : then.loaded()) {
            Optional<SymbolData> is = find(now, was.symbol());
            if (is.isEmpty()) drifts.add(Drift.of(Kind.DATA, was.symbol(), was.symbol() + " is no longer there"));
            else if (!is.get().sha256().equals(was.sha256())) drifts.add(changed(was, is.get()));
        }
        if (drifts.isEmpty())
            drifts.add(Drift.of(Kind.DATA, "symbols", "the bars are put together otherwise than they were"));
        return drifts;
    }

    private static Optional<SymbolData> find(DataFingerprint data, String symbol) {
        return data.loaded().stream().filter(s -> s.symbol().equals(symbol)).findFirst();
    }

    private static Drift changed(SymbolData was, SymbolData is) {
        String before = described(was);
        String after = described(is);
        String what = before.equals(after) ? "values in its " + was.bars() + " bars changed" : "its bars changed";
        return new Drift(Kind.DATA, was.symbol(), was.symbol() + ": " + what + " (" + is.source() + ")", before, after);
    }

    private static String described(SymbolData symbol) {
        return symbol.bars() + " bars, " + symbol.firstOpen() + " to " + symbol.lastClose();
    }
}
