package dev.backbeat.dsl.compile

import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Parameters
import spock.lang.Shared
import spock.lang.Specification

/** What words and signs mean, each said in the places where it may be said: an indicator, a rule, onBar. */
class ExpressionsSpec extends Specification {

    @Shared
    def data = WholeRunSpec.bars(['AAA'], 300)

    boolean enters(String script) {
        def strategy = new StrategyCompiler().strategy("strategy 'Test'\n" + script, 'test.groovy')
        def decisions = strategy.on(data, Parameters.defaults(strategy.parameters()), new ColumnCache(1 << 22))
        !new Simulation(WholeRunSpec.RULES).run(decisions, data.universe()).trades().empty
    }

    def "#condition holds, in a rule, in onBar and as an indicator"() {
        expect:
        enters("enterLong('x') { $condition }")
        enters("onBar { if (flat && ($condition)) buy() }")
        enters("indicators { said = $condition }\nenterLong('x') { said }")

        and: 'its negation does not'
        !enters("enterLong('x') { !($condition) }")

        where:
        condition << [
                "1 + 2 * 3 == 7",
                "(1 + 2) * 3 == 9",
                "7 / 2 == 3.5",
                "7 % 4 == 3",
                "-close < 0",
                "+close > 0",
                "abs(-3) == 3",
                "min(2, 5) == 2 && max(2, 5) == 5",
                "sqrt(16) == 4",
                "pow(2, 10) == 1024",
                "log(exp(1)) > 0.999999",
                "floor(2.7) == 2 && ceil(2.1) == 3 && round(2.5) == 3",
                "sign(-4) == -1",
                "close > 0 ? true : false",
                "!(close > 0) == false",
                "close >= close[0] && close <= close[0] && close == close[0]",
                "close != close + 1",
                "high >= low && high >= open && high >= close && volume > 0",
                "close[3] > 0 && open[1] > 0",
                "highest(high, 5) >= high",
                "lowest(low, 5) <= low",
                "rising(close, 1) || falling(close, 1) || close == close[1]",
                "barsSince(close > 0) == 0",
                "isMissing(valueWhen(close < 0, close))",
                "orElse(valueWhen(close < 0, close), 5) == 5",
                "orElse(valueWhen(close < 0, close) > 3, true)",
                "atr(5) > 0 && trueRange() > 0",
                "stdev(close, 5) > 0",
                "abs(zscore(close, 20)) < 6",
                "bollinger(close, 20, 2).upper > bollinger(close, 20, 2).lower",
                "macd(close).line - macd(close).signal - macd(close).histogram < 0.000001",
                "rsi(close, 14) > 0 && rsi(close, 14) < 100",
                "ema(close, 10, seed: 'first') > 0",
                "wilder(close, 10) > 0",
                "roc(close, 5) > -100",
                "change(close, 1) == close - close[1]",
                "realizedVolatility(20) > 0 && realizedVolatility(20) == realizedVolatility(close, 20)",
                "realizedVolatility(open, 20) != realizedVolatility(20)",
                "momentum() == close - close[10] && momentum(3) == change(3)",
                "aroon(14).up == aroon(14, high: high).up && aroon(14, high: close, low: close).up >= 0",
                "fisher(10, high: close, low: close) != fisher(10)",
                "awesomeOscillator(high: close, low: close) == awesomeOscillator(5, 34, close, close)",
                "adx(14).adx == adx(14, smoothing: 14).adx && adx(14, 7).adx != adx(14).adx",
                "supertrend().upper == supertrend().line || supertrend().lower == supertrend().line",
                "sma(10) == sma(close, 10)",
                "on('1w') { sma(close, 2) } > 0",
                "on('1mo') { close } > 0",
        ]
    }

    def "onBar: #body"() {
        expect:
        enters("state { n = 0; x = 1.5; done = false; name = 'a' }\ndouble twice(double v) { return v * 2 }\nboolean big(double v) { v > 10 }\nonBar {\n$body\n}")

        where:
        body << [
                'n++; if (n == 3 && flat) buy()',
                'n += 2; n -= 1; n *= 1; if (n >= 3 && flat) buy()',
                'x /= 2; if (x < 0.1 && flat) buy()',
                '++n; --n; n--; if (n < -3 && flat) buy()',
                'done = !done; if (done && flat) buy()',
                "name = n == 0 ? 'a' : 'b'; n = 1; if (name == 'b' && name != 'a' && flat) buy()",
                'int i = 0; while (i < 5) { i++; if (i == 3) continue; if (i == 4) break }\nif (i == 4 && flat) buy()',
                'double sum = 0; for (v in [1.0, 2.0, 3.5]) { sum += v }\nif (sum == 6.5 && flat) buy()',
                'double sum = 0; for (i in 1..4) { sum += i }\nif (sum == 10 && flat) buy()',
                'def xs = [3.0, 1.0]; xs[0] = 5; xs[1] += 2; if (xs[0] == 5 && xs[1] == 3 && xs.size() == 2 && flat) buy()',
                'if (twice(close) > close && big(close * 100) && flat) buy()',
                'if (position.isFlat() && account.equity == account.cash) buy tag: \'x\', stopBy: 1, targetBy: 2, trailBy: 3',
                'if (flat) { buy tag: \'x\' } else { n = position.barsHeld; x = position.profit + position.quantity + position.entryPrice; leave \'out\' }',
                'if (flat) buy tag: \'x\', stopAt: low - 1, holdMax: 3\nelse if (position.isLong()) leave()',
                'if (!flat) return\nbuy()',
                'boolean up = close > close[1] || close <= close[1]; if (up && flat) buy()',
                'double v = close > 0 ? (close > 1e9 ? 1 : 2) : 3; if (v == 2 && flat) sell()',
        ]
    }
}
