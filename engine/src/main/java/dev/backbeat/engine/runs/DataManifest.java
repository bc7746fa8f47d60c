package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.market.DataFingerprint.SymbolData;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.report.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `data/manifest.json`: which bars a run saw, where they came from, and the hash of each symbol's.
final class DataManifest {

    private DataManifest() {}

    static String of(MarketRequest request, DataFingerprint fingerprint) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sha256", fingerprint.sha256());
        switch (request.origin()) {
            case Origin.CsvFolder csv -> {
                json.put("source", "csv");
                json.put("path", csv.written());
            }
            case Origin.Synthetic synthetic -> {
                json.put("source", "synthetic");
                json.put("seed", synthetic.seed());
            }
        }
        json.put("timeframe", request.timeframe());
        request.timestamp()
                .ifPresent(stamp -> json.put("timestamp", stamp.name().toLowerCase(Locale.ROOT)));
        json.put("zone", request.calendar().zone());
        json.put(
                "session", request.calendar().opens() + "-" + request.calendar().closes());
        if (!request.period().from().equals(Period.ALL.from()))
            json.put("from", request.period().from());
        if (!request.period().until().equals(Period.ALL.until()))
            json.put("until", request.period().until());
        json.put("symbols", fingerprint.symbols().stream().map(DataManifest::of).toList());
        if (!fingerprint.references().isEmpty())
            json.put(
                    "references",
                    fingerprint.references().stream().map(DataManifest::of).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> of(SymbolData symbol) {
        var json = new LinkedHashMap<String, Object>();
        json.put("symbol", symbol.symbol());
        json.put("sha256", symbol.sha256());
        json.put("bars", symbol.bars());
        json.put("first_open", symbol.firstOpen());
        json.put("last_close", symbol.lastClose());
        json.put("source", symbol.source());
        return json;
    }

    static DataFingerprint read(JsonNode json) {
        return new DataFingerprint(
                json.path("sha256").asText(), symbols(json.path("symbols")), symbols(json.path("references")));
    }

    private static List<SymbolData> symbols(JsonNode json) {
        List<SymbolData> symbols = new ArrayList<>();
        for (JsonNode symbol : json)
            symbols.add(new SymbolData(
                    symbol.path("symbol").asText(),
                    symbol.path("sha256").asText(),
                    symbol.path("bars").asInt(),
                    symbol.path("first_open").asText(),
                    symbol.path("last_close").asText(),
                    symbol.path("source").asText()));
        return symbols;
    }
}
