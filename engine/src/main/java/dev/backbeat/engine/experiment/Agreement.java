package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Moment;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Values that are fine alone but must fit each other, and those that follow from others.
final class Agreement {
    private final Values values;
    private final Findings findings;

    private Agreement(Values values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    static void check(Values values, Findings findings) {
        var agreement = new Agreement(values, findings);
        agreement.symbols();
        agreement.references();
        agreement.timestamp();
        agreement.period();
        agreement.ticks();
        agreement.costs();
        agreement.yearLength();
    }

    private void symbols() {
        Optional<SymbolPath> path = values.find(DataKeys.DATA_PATH).map(SymbolPath::new);
        path.flatMap(SymbolPath::unknownPlaceholder)
                .ifPresent(unknown -> contradiction(
                        DataKeys.DATA_PATH,
                        "data.path knows only {symbol}, not "
                                + (values.isHidden(DataKeys.DATA_PATH) ? "what the environment has" : unknown),
                        "write {symbol}"));
        if (!values.isGiven(DataKeys.SYMBOLS)) impliedSymbols(path);
        Optional<List<String>> symbols = values.find(DataKeys.SYMBOLS);
        if (symbols.isPresent()
                && symbols.get().size() > 1
                && path.isPresent()
                && path.get().isOneFile())
            contradiction(
                    DataKeys.SYMBOLS,
                    "data.path " + Quoted.of(values.shown(DataKeys.DATA_PATH)) + " is one file, which holds one symbol",
                    "write {symbol} in the path where their names differ");
    }

    private void references() {
        List<String> references = values.find(DataKeys.REFERENCES).orElse(List.of());
        List<String> symbols = values.find(DataKeys.SYMBOLS).orElse(List.of());
        references.stream()
                .filter(symbols::contains)
                .forEach(twice -> contradiction(
                        DataKeys.REFERENCES,
                        "data.references names " + Quoted.of(twice) + ", which is traded",
                        "name it once: strategies may look at what is traded, too"));
        Optional<SymbolPath> path = values.find(DataKeys.DATA_PATH).map(SymbolPath::new);
        if (!references.isEmpty()
                && symbols.size() == 1
                && path.isPresent()
                && path.get().isOneFile())
            contradiction(
                    DataKeys.REFERENCES,
                    "data.path " + Quoted.of(values.shown(DataKeys.DATA_PATH)) + " is one file, which holds one symbol",
                    "write {symbol} in the path where their names differ");
    }

    private void impliedSymbols(Optional<SymbolPath> path) {
        if (values.find(DataKeys.SOURCE).orElse("").equals("synthetic")) {
            values.put(DataKeys.SYMBOLS, List.of("SYN"));
        } else if (path.isPresent()) {
            path.get()
                    .symbol()
                    .ifPresentOrElse(
                            s -> values.put(DataKeys.SYMBOLS, List.of(s)),
                            () -> findings.error(
                                    ConfigCode.MISSING_KEY,
                                    values.place(DataKeys.DATA_PATH),
                                    "data.symbols is missing: data.path " + Quoted.of(values.shown(DataKeys.DATA_PATH))
                                            + " is not one file named for a symbol",
                                    "add to data: 'symbols: " + DataKeys.SYMBOLS.example() + "'"));
        }
    }

    private void timestamp() {
        boolean intraday =
                values.find(DataKeys.TIMEFRAME).filter(t -> t.isIntraday()).isPresent();
        boolean unsaid =
                values.find(DataKeys.TIMESTAMP).filter(Optional::isEmpty).isPresent();
        if (intraday && unsaid && values.find(DataKeys.DATA_PATH).isPresent())
            findings.error(
                    ConfigCode.MISSING_KEY,
                    values.place(DataKeys.TIMEFRAME),
                    "data.timestamp is missing, which bars of " + values.get(DataKeys.TIMEFRAME) + " need",
                    "add to data: 'timestamp: open' if a file's times are those at which bars open, else 'close'");
    }

    private void period() {
        Optional<SessionCalendar> calendar = Binding.calendar(values);
        Optional<Optional<Moment>> from = values.find(DataKeys.FROM);
        Optional<Optional<Moment>> to = values.find(DataKeys.TO);
        if (calendar.isEmpty() || from.isEmpty() || to.isEmpty()) return;
        var period = new PeriodText(calendar.get());
        Instant start = period.from(from.get());
        if (!start.isBefore(period.until(to.get())))
            contradiction(
                    DataKeys.TO,
                    "data.to " + DataKeys.TO.kind().write(to.get()) + " is not after data.from "
                            + DataKeys.FROM.kind().write(from.get()),
                    "a period starts before it ends");
    }

    private void ticks() {
        boolean inTicks =
                values.find(CostKeys.SLIPPAGE).filter(s -> s.inTicks()).isPresent();
        boolean sized =
                values.find(TradingKeys.TICK_SIZE).filter(Optional::isPresent).isPresent();
        if (inTicks && !sized && !isRefused(TradingKeys.TICK_SIZE))
            contradiction(
                    CostKeys.SLIPPAGE,
                    "costs.slippage in ticks needs execution.tick-size",
                    "add to execution: 'tick-size: 0.01'");
        if (sized && !inTicks && !isRefused(CostKeys.SLIPPAGE))
            findings.warning(
                    ConfigCode.UNUSED_VALUE,
                    values.place(TradingKeys.TICK_SIZE),
                    "execution.tick-size has no effect: costs.slippage is not in ticks",
                    "remove it, or write slippage in ticks");
    }

    private void costs() {
        if (CostKeys.ALL.stream().noneMatch(values::isGiven))
            findings.warning(
                    ConfigCode.NO_COSTS,
                    Place.of(values.whole().source()),
                    "no costs were given: commission and slippage are zero",
                    "add 'costs: {commission: 0.1%, slippage: 5 bps}', or 0% and 0 bps if that is meant");
    }

    private void yearLength() {
        Optional<Double> sizing = values.find(SizingKeys.SIZING_PERIODS);
        Optional<Double> metrics = values.find(MetricsKeys.PERIODS);
        if (values.isGiven(SizingKeys.SIZING_PERIODS) || sizing.isEmpty() || metrics.isEmpty()) return;
        if (!sizing.equals(metrics))
            findings.warning(
                    ConfigCode.UNUSED_VALUE,
                    values.place(MetricsKeys.PERIODS),
                    "metrics.periods-per-year does not act on sizing, which counts "
                            + SizingKeys.SIZING_PERIODS.kind().write(sizing.get()) + " sessions",
                    "set sizing.periods-per-year too");
    }

    private boolean isRefused(Key<?> key) {
        return values.isGiven(key) && values.find(key).isEmpty();
    }

    private void contradiction(Key<?> key, String message, String advice) {
        findings.error(ConfigCode.CONTRADICTION, values.place(key), message, advice);
    }
}
