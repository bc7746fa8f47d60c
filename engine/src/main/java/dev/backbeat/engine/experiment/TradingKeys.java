package dev.backbeat.engine.experiment;

import static dev.backbeat.engine.experiment.schema.Bounds.above;

import dev.backbeat.engine.experiment.schema.Amount;
import dev.backbeat.engine.experiment.schema.BarCount;
import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Only;
import dev.backbeat.engine.experiment.schema.OrWord;
import dev.backbeat.engine.experiment.schema.Phrase;
import dev.backbeat.engine.experiment.schema.Share;
import java.util.List;
import java.util.Optional;

/// Keys of the sections `account`, `execution` and `protect`.
final class TradingKeys {
    static final Key<Double> CASH = Key.of("account.cash", new Amount(above(0).atMost(1e15), "money"))
            .otherwise("100000")
            .example("25000")
            .about("Money at the start.");
    static final Key<String> CURRENCY = Key.of(
                    "account.currency",
                    Phrase.of("currency", "[A-Z][A-Z0-9]{2,9}", "write its code in capitals: USD, EUR, USDT", 10))
            .otherwise("USD")
            .example("EUR")
            .about("What the money is called in reports; nothing is converted.");
    static final Key<TradedSide> SIDE = Key.of("account.side", Choice.of(TradedSide.class))
            .otherwise("both")
            .example("long")
            .about("Which positions may be opened.");
    static final Key<String> LEVERAGE = Key.of("account.leverage", new Only("1", "leverage"))
            .otherwise("1")
            .example("1")
            .about("Buying power as a multiple of equity.");
    static final Key<String> MARKET = Key.of(
                    "execution.market", Choice.of("next-open").later("this-close"))
            .otherwise("next-open")
            .example("next-open")
            .about("When a market order fills: at the next bar's open.");
    static final Key<String> INTRABAR = Key.of(
                    "execution.intrabar", Choice.of("pessimistic").later("nearest-extreme", "ohlc", "olhc", "detail"))
            .otherwise("pessimistic")
            .example("pessimistic")
            .about("The path inside a bar: if stop and target are both in range, the stop was first.");
    static final Key<String> LATENCY = Key.of("execution.latency", new Only("0 bars", "latency"))
            .otherwise("0 bars")
            .example("0 bars")
            .about("How long an order takes to reach the exchange.");
    static final Key<Double> LOT = Key.of("execution.lot", new Amount(above(0).atMost(1e9), "units"))
            .otherwise("1")
            .example("0.001")
            .about("The step of quantities.");
    static final Key<Rules.AtEnd> END = Key.of("execution.end", Choice.of(Rules.AtEnd.class))
            .otherwise("mark")
            .example("close")
            .about("What happens to positions open at the end: marked at the last close, or closed at it.");
    static final Key<Optional<Double>> TICK_SIZE = Key.of(
                    "execution.tick-size", OrWord.none(new Amount(above(0).atMost(1e9), "money")))
            .otherwise("none")
            .example("0.01")
            .about("The smallest price step; needed for slippage in ticks.");
    static final Key<Optional<Double>> STOP = Key.of("protect.stop", OrWord.none(Share.of(above(0).below(1))))
            .otherwise("none")
            .example("5%")
            .about("Loss from the entry's price at which a position is closed; goes before the script's own.");
    static final Key<Optional<Double>> TARGET = Key.of("protect.target", OrWord.none(Share.of(above(0).atMost(100))))
            .otherwise("none")
            .example("10%")
            .about("Gain from the entry's price at which a position is closed; goes before the script's own.");
    static final Key<Optional<Integer>> HOLD_MAX = Key.of("protect.hold-max", OrWord.none(new BarCount(1, 10_000_000)))
            .otherwise("none")
            .example("20 bars")
            .about("How long a position is held at most; goes before the script's own.");

    static final List<Key<?>> ALL = List.of(
            CASH, CURRENCY, SIDE, LEVERAGE, MARKET, INTRABAR, LATENCY, LOT, END, TICK_SIZE, STOP, TARGET, HOLD_MAX);

    private TradingKeys() {}
}
