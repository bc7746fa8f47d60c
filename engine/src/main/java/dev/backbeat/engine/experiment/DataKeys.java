package dev.backbeat.engine.experiment;

import static dev.backbeat.engine.experiment.schema.Bounds.above;
import static dev.backbeat.engine.experiment.schema.Bounds.atLeast;

import dev.backbeat.engine.experiment.schema.Amount;
import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Days;
import dev.backbeat.engine.experiment.schema.Hours;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Moment;
import dev.backbeat.engine.experiment.schema.Moments;
import dev.backbeat.engine.experiment.schema.Names;
import dev.backbeat.engine.experiment.schema.OrWord;
import dev.backbeat.engine.experiment.schema.Phrase;
import dev.backbeat.engine.experiment.schema.Reading;
import dev.backbeat.engine.experiment.schema.Share;
import dev.backbeat.engine.experiment.schema.Timeframes;
import dev.backbeat.engine.experiment.schema.WarmUp;
import dev.backbeat.engine.experiment.schema.Whole;
import dev.backbeat.engine.experiment.schema.Zones;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.problem.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Keys of the section `data`.
final class DataKeys {
    private static final String SOURCE_PATH = "data.source";
    private static final Phrase SYMBOL = Phrase.of(
            "symbol",
            "(?!.*\\.\\.)[\\p{L}\\p{N}^$#&_][\\p{L}\\p{N}._^=:$&#@+-]*",
            "letters, digits and . _ - ^ = : $ & # @ +, starting with a letter or digit",
            40);
    static final Key<String> SOURCE = Key.of(
                    SOURCE_PATH, Choice.of("csv", "synthetic").later("parquet", "duckdb"))
            .otherwise("csv")
            .example("synthetic")
            .about("Where bars come from.");
    static final Key<String> DATA_PATH = Key.of("data.path", StrategyKeys.PATH)
            .only(SOURCE_PATH, "csv")
            .example("../data/us/{symbol}.csv")
            .about("A file, a folder of `SYMBOL.csv` files, or a pattern with `{symbol}`, relative to this file.");
    static final Key<List<String>> SYMBOLS = Key.of("data.symbols", new Names(SYMBOL, List.of(".csv", ".txt")))
            .derived("where `path` is one file: its name without the ending; synthetic: `[SYN]`")
            .example("[AAPL, MSFT]")
            .about("What is traded, in this order.");
    static final Key<List<String>> REFERENCES = Key.of("data.references", Names.orNone(SYMBOL))
            .otherwise("[]")
            .example("[SPY, VIX]")
            .about("Symbols for strategies to look at with `symbol('SPY') { … }`; they are never traded.");
    static final Key<Timeframe> TIMEFRAME = Key.of("data.timeframe", new Timeframes())
            .otherwise("1d")
            .example("15m")
            .about("The length of a bar.");
    static final Key<Optional<MarketRequest.Stamp>> TIMESTAMP = Key.of(
                    "data.timestamp", OrWord.none(Choice.of(MarketRequest.Stamp.class)))
            .otherwise("none")
            .example("open")
            .about("What the time in a file means; must be said for bars shorter than a day.");
    static final Key<ZoneId> ZONE = Key.of("data.zone", new Zones())
            .otherwise("UTC")
            .example("America/New_York")
            .about("The time zone of the exchange: of its days, and of times in files that name none.");
    static final Key<Optional<Hours.Span>> SESSION = Key.of("data.session", new OrWord<>("whole-day", new Hours()))
            .otherwise("whole-day")
            .example("09:30-16:00")
            .about("The exchange's hours in `zone`; they may end on the next day.");
    static final Key<String> ADJUST = Key.of("data.adjust", Choice.of("none").later("split", "total"))
            .otherwise("none")
            .example("none")
            .about("Whether prices are adjusted by the file's adjusted close.");
    static final Key<Optional<Moment>> FROM = Key.of("data.from", new OrWord<>("first", new Moments()))
            .otherwise("first")
            .example("2012-01-01")
            .about("The first day or time to trade; earlier bars warm up the indicators.");
    static final Key<Optional<Moment>> TO = Key.of("data.to", new OrWord<>("last", new Moments()))
            .otherwise("last")
            .example("2023-12-31")
            .about("The last day to trade, that day included; or a time, before which the last bar opens.");
    static final Key<Optional<Integer>> WARM_UP = Key.of("data.warm-up", new OrWord<>("all", new WarmUp()))
            .otherwise("all")
            .example("200 bars")
            .about("How many bars before `from` are loaded; `none` is none of them.");
    static final Key<Long> SEED = Key.of("data.seed", new Whole(Long.MIN_VALUE, Long.MAX_VALUE))
            .only(SOURCE_PATH, "synthetic")
            .otherwise("1")
            .example("7")
            .about("Another seed is another market.");
    static final Key<LocalDate> START = Key.of("data.start", new Days())
            .only(SOURCE_PATH, "synthetic")
            .otherwise("2010-01-01")
            .example("2015-01-01")
            .about("The day of the first bar.");
    static final Key<Long> BARS = Key.of("data.bars", new Whole(1, 20_000_000))
            .only(SOURCE_PATH, "synthetic")
            .otherwise("2520")
            .example("5000")
            .about("How many bars of each symbol.");
    static final Key<Double> DRIFT = Key.of(
                    "data.drift", Share.perYear(above(-1).atMost(10)))
            .only(SOURCE_PATH, "synthetic")
            .otherwise("6%/year")
            .example("8%/year")
            .about("How fast prices rise on average.");
    static final Key<Double> VOLATILITY = Key.of(
                    "data.volatility", Share.perYear(atLeast(0).atMost(10)))
            .only(SOURCE_PATH, "synthetic")
            .otherwise("20%/year")
            .example("35%/year")
            .about("How much prices vary.");
    static final Key<Double> CORRELATION = Key.of(
                    "data.correlation", new Amount(atLeast(0).atMost(1), ""))
            .only(SOURCE_PATH, "synthetic")
            .otherwise("0.3")
            .example("0.5")
            .about("How alike the returns of every two symbols are.");

    static final List<Key<?>> ALL = List.of(
            SOURCE,
            DATA_PATH,
            SYMBOLS,
            REFERENCES,
            TIMEFRAME,
            TIMESTAMP,
            ZONE,
            SESSION,
            ADJUST,
            FROM,
            TO,
            WARM_UP,
            SEED,
            START,
            BARS,
            DRIFT,
            VOLATILITY,
            CORRELATION);

    private DataKeys() {}

    static boolean isSymbol(String text) {
        var scalar = new Node.Scalar(text, true, Place.of("symbol"));
        return SYMBOL.reading(scalar) instanceof Reading.Accepted<String>;
    }
}
