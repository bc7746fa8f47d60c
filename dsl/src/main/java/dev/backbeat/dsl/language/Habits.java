package dev.backbeat.dsl.language;

import dev.backbeat.engine.problem.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// What people write who come from Pine Script, MetaTrader, backtrader or pandas, and what is written here instead.
public final class Habits {
    // One line each: the words, without regard to upper case and _, and what to write.
    private static final String TABLE = """
            crossover crossesover crossup crossabove: crossesAbove(a, b)
            crossunder crossdown crossbelow: crossesBelow(a, b)
            cross crosses: crossesAbove(a, b) or crossesBelow(a, b)
            stoploss sl stop setstop: stopBy (a distance from the fill) or stopAt (a price)
            takeprofit tp target profittarget limit: targetBy (a distance from the fill) or targetAt (a price)
            trailingstop trail trailstop tsl: trailBy (a distance), as in trailBy 2 * atr(14), after: 1.R
            timestop maxbars maxhold barslimit holdbars: holdMax 40.bars
            entry longentry entrylong golong buysignal long enter: enterLong('tag') { … } in rules, buy in onBar
            shortentry entryshort goshort sellsignal sellshort short: enterShort('tag') { … } in rules, sell in onBar
            exit exits longexit exitposition sellexit: exitLong('tag') { … } in rules, leave in onBar
            shortexit cover buytocover: exitShort('tag') { … } in rules, leave in onBar
            position.close position.exit closeposition closeall flatten liquidate: leave 'reason'
            order ordersend marketorder: buy or sell, in onBar { … }
            ordertarget ordertargetpercent ordertargetvalue setholdings: sizing percentOfEquity(95.percent), and buy 'tag' in onBar { … }
            strategy.entry strategy.order: buy 'Long' or sell 'Short', in onBar { … }
            strategy.close strategy.closeall strategy.exit strategy.cancel: leave 'reason', in onBar { … }
            strategy.positionsize: position.quantity
            strategy.long strategy.short: buy 'Long' or sell 'Short', in onBar { … }
            strategy.equity: account.equity
            request.security: symbol('SPY') { close } for another symbol, on('1w') { close } for longer bars
            buylimit selllimit buystop sellstop limitorder stoporder entrylimit entrystop: nothing: there are no limit or stop entries: entries fill at the next open; write buy or sell
            lead forward future: nothing: that is the future, which nobody knows when the bar closes
            barindex: barOfSession() for the bar of the day; from the first bar on, count in state { n = 0 }
            pass: nothing: leave it out: a block may be empty
            len: xs.size()
            filter: findAll { x -> x > 0 }, or where { } for symbols
            map: collect { x -> x * 2 }
            ohlc4: (open + high + low + close) / 4
            next ontick ondata oncandle onstart handledata start: onBar { … }
            size qty shares lots amount: position.quantity for what is held, sizing fixedQuantity(100) for what is bought
            position.size position.qty position.shares position.amount positionsize marketposition: position.quantity
            position.entry position.price position.avgprice entryprice avgprice averageprice: position.entryPrice
            inputs input parameters parameter: params { fast integer(20, min: 5, max: 60) }
            variables vars globals: state { n = 0 }
            position.side position.direction position.type side direction: position.isLong() or position.isShort()
            account.balance account.value balance: account.equity, or account.cash
            rank csrank crossrank crosssectionalrank pctrank rankpct: rankAcross(series) among the symbols, percentRank(close, 100) among past values
            crossmean csmean groupmean marketmean: meanAcross(series)
            crosszscore cszscore standardize: zscoreAcross(series) among the symbols, zscore(close, 60) among past values
            crossquantile ntile qcut: quantileAcross(series, 0.9)
            breadth: shareAcross(close > sma(close, 50))
            range: 0..<10, as in for (i in 0..<10) { … }
            then: nothing: leave it out
            equalweights: universe.equalWeights()
            settings config: params { … }, and the experiment file for all else
            ma movingaverage mean average imovingaverage ima: sma(close, 20) or ema(close, 20)
            rma smma: wilder(close, 14)
            std stddev standarddeviation istddev: stdev(close, 20)
            bb bbands bollingerbands ibands: bollinger(close, 20, 2).upper
            hhv donchianhigh rollingmax: highest(high, 20)
            llv donchianlow rollingmin: lowest(low, 20)
            mom: momentum(close, 10)
            diff: change(close, 10)
            pctchange returns ret: roc(close, 1), in percent
            tr: trueRange()
            iatr averagetruerange: atr(14)
            irsi: rsi(close, 14)
            imacd: macd(close, 12, 26, 9).histogram
            shift ref prev previous lag delay offset: close[1] for the bar before
            ln: log(x)
            math.pi: 3.141592653589793
            math.e: 2.718281828459045
            power: pow(x, 2)
            nz fillna: orElse(x, 0)
            isna isnan isnull: isMissing(x)
            na nan: missing; where it is asked for, isMissing(x)
            none nil null undefined: isMissing(x), or missing
            print println alert: nothing: scripts print nothing
            true yes: true
            false no: false
            price: close
            islong: position.isLong()
            isshort: position.isShort()
            isflat: position.isFlat(), or flat
            time: hour() and minute()
            weekday: dayOfWeek()
            date: dayOfMonth(), month() and year()
            session: barOfSession()
            hl2: medianPrice()
            hlc3: typicalPrice()
            ao: awesomeOscillator()
            bbw bbwidth: bollingerWidth(20, 2)
            bbp pctb: percentB(20, 2)
            cmf: chaikinMoneyFlow(20)
            adl accdist: accumulationDistribution()
            adosc: chaikinOscillator()
            crsi: connorsRsi(3, 2, 100)
            stc: schaff()
            stochrsi: stochasticRsi(14)
            chop: choppiness(14)
            nvi: negativeVolumeIndex()
            pvi: positiveVolumeIndex()
            ulcer: ulcerIndex(14)
            rwi: randomWalk(14).high
            fractal fractals pivothigh pivotlow: swingHigh(high, 3) or swingLow(low, 3), known three bars later
            pivots pivot: pivotPoints().pivot, as in on('1d') { pivotPoints().r1 }
            name title: strategy 'Name', on the first line
            description author version: nothing: say it in a comment: // …
            function func fn: double name(double x) { … }
            barssinceentry barsheld: position.barsHeld
            self this me: nothing: leave it out, with the dot behind it
            ta tf np math data bar bars candle df ctx context: nothing: leave it out, with the dot behind it
            equity capital: account.equity
            cash: account.cash
            """;

    private static final Map<String, String> INSTEAD = instead();

    private Habits() {}

    private static Map<String, String> instead() {
        Map<String, String> words = new HashMap<>();
        TABLE.lines().forEach(line -> {
            int end = line.indexOf(": ");
            var named = new StringTokenizer(line.substring(0, end));
            while (named.hasMoreTokens()) words.put(plain(named.nextToken()), line.substring(end + 2));
        });
        return Map.copyOf(words);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /// What was most likely meant by a word that is not known: a habit, or else a known word that is spelt much alike.
    public static Optional<String> meant(String word, Collection<String> known) {
        return instead(word).or(() -> Spelling.nearest(word, known).map(near -> "did you mean '" + near + "'?"));
    }

    /// What to write instead of a word, for messages: `write crossesAbove(a, b)`; empty if it is no habit known here.
    public static Optional<String> instead(String word) {
        return Optional.ofNullable(INSTEAD.get(plain(word)))
                .map(here -> here.startsWith("nothing: ") ? here.substring("nothing: ".length()) : "write " + here);
    }
}
