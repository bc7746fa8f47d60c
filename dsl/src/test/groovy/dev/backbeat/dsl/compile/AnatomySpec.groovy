package dev.backbeat.dsl.compile

import dev.backbeat.dsl.compile.cache.ScriptCache
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.strategy.Anatomy
import dev.backbeat.engine.strategy.Anatomy.Style
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class AnatomySpec extends Specification {
    @TempDir
    Path folder

    static Anatomy anatomy(String script, Timeframe timeframe = Timeframe.DAY) {
        new StrategyCompiler().strategy(script, 'a.groovy').anatomy(timeframe).orElseThrow()
    }

    static List<String> asked(Anatomy.Part part) {
        part.asked().collect { "${it.word()}:${it.line()}" + (it.through() ? ":${it.through()}" : '') as String }
    }

    def "a rule is pure, or asks for what nobody knows before the bar: #condition"() {
        given:
        def part = anatomy("""\
            boolean late() {
                return position.barsHeld > 9 || deep()
            }
            boolean deep() { return account.equity < 1000 }
            double twice(double x) { return x * 2 }
            enterLong('in') { close > open }
            exitLong('out') { $condition }
            """.stripIndent()).parts()[1]

        expect:
        [part.word(), part.tag()] == ['exitLong', 'out']
        asked(part) == words
        part.inBlocks() == words.empty

        where:
        condition                                            || words
        'close < open'                                       || []
        'twice(close) < open'                                || []
        'position.barsHeld > 5'                              || ['position.barsHeld:7']
        'position.isLong() && close < position.entryPrice'   || ['position.isLong():7', 'position.entryPrice:7']
        'account.cash > 0 || flat'                           || ['account.cash:7', 'flat:7']
        'late()'                                             || ['position.barsHeld:2:late', 'account.equity:4:deep']
        'flat && flat'                                       || ['flat:7']
    }

    def "what a kept script asks is known as well"() {
        given:
        def script = folder.resolve('a.groovy')
        Files.writeString(script, "enterLong('in') { close > open }\nexitLong('out') { position.barsHeld > 5 }\n")
        def compiler = new StrategyCompiler(ScriptCache.in(folder.resolve('kept'), '1', folder.resolve('key')))
        def fresh = compiler.strategy(script, 'a.groovy').anatomy(Timeframe.DAY)

        expect:
        compiler.strategy(script, 'a.groovy').anatomy(Timeframe.DAY) == fresh
        asked(fresh.get().parts()[1]) == ['position.barsHeld:2']
    }

    def "the style is #style"() {
        expect:
        anatomy(script).style() == style
        anatomy(script).parts()*.word() == words
        anatomy(script).parts().every { it.inBlocks() == (style == Style.RULES) }

        where:
        script                                                                          || style           | words
        "enterLong('a') { close > 1 }"                                                  || Style.RULES     | ['enterLong']
        'onBar { if (flat) buy() }'                                                     || Style.PER_BAR   | ['onBar']
        'rebalance(every: 2.weeks) { hold universe.equalWeights() }'                    || Style.REBALANCE | ['rebalance']
    }

    def "the schedule of a book stands in place of a tag"() {
        expect:
        anatomy("rebalance(every: $every) { hold universe.equalWeights() }").parts()[0].tag() == "every: $every"

        where:
        every << ['1.week', '2.weeks', '1.day', '3.months', '10.bars']
    }

    def "a column is told as #formula, its warm-up as #bars"() {
        given:
        def all = anatomy("params { n integer(20, min: 1, max: 90); up flag(true) }\nindicators { x = $written }\nenterLong('a') { x > 0 }")

        expect:
        all.columns()*.formula() == [formula]
        all.warmUpBars() == (bars == null ? OptionalInt.empty() : OptionalInt.of(bars))

        where:
        written                                   || formula                                        | bars
        'sma(n)'                                  || 'sma(close, 20)'                               | 19
        'ema(high, n * 2)'                        || 'ema(high, 40)'                                | 39
        "ema(n, seed: 'first')"                   || "ema(close, 20, 'first')"                      | 20
        'close[2] - (open + low) / 2'             || 'close[2] - ((open + low) / 2)'                | 2
        'bollinger(close, n, 2).lower'            || 'bollinger(close, 20, 2).lower'                | 19
        'up ? sma(5) : sma(50)'                   || 'sma(close, 5)'                                | 4
        'close > open ? -sma(5) : max(high, 2.5)' || '(close > open) ? -sma(close, 5) : max(high, 2.5)' | 4
        "on('1w') { sma(3) }"                     || "on('1w') { sma(close, 3) }"                   | 15
        "on('5m') { sma(3) }"                     || "on('5m') { sma(close, 3) }"                   | null
        'orElse(sma(5), close)'                   || 'orElse(sma(close, 5), close)'                 | 4
        "on('1mo') { sma(5000) }"                 || "on('1mo') { sma(close, 5000) }"               | null
    }

    def "a longer timeframe is told in bars of the one at hand"() {
        given:
        def script = "indicators { x = on('1d') { sma(3) } }\nenterLong('a') { x > 0 && close > sma(5) }"

        expect:
        anatomy(script, Timeframe.find('1h').get()).warmUpBars().asInt == 71
        anatomy(script, Timeframe.find('1h').get()).columns()*.warmUpBars()*.asInt == [71, 0, 4]
    }

    def "bars of #bars tell a warm-up of #weeks for the mean of three of #longer"() {
        expect:
        anatomy("indicators { x = on('$longer') { sma(3) } }\nenterLong('a') { x > 0 }", Timeframe.find(bars).get()).warmUpBars() ==
            (weeks == null ? OptionalInt.empty() : OptionalInt.of(weeks))

        where:
        bars   | longer  || weeks
        '1mo'  | '12mo'  || 35
        '1h'   | '4h'    || 11
        '999mo' | '1998mo' || null
        '9999mo' | '9999mo' || null
    }

    def "a formula that grows without end is cut"() {
        given:
        def doubled = (1..40).collect { "a$it = a${it - 1} + a${it - 1}" }.join('\n')

        expect:
        anatomy("indicators {\na0 = close\n$doubled\n}\nenterLong('a') { a40 > 0 }").columns()[0].formula().length() == 201
    }
}
