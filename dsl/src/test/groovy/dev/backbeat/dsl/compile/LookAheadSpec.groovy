package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/** What a strategy says on the first bars does not depend on the bars to come. */
class LookAheadSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    static final Map<String, String> SCRIPTS = [
        pullback: Files.readString(Path.of('../strategies/pullback.groovy')),
        pushes: Files.readString(Path.of('../strategies/three-pushes.groovy')),
        cross: "indicators { f = ema(close, 10); s = ema(close, 30) }\nenterLong('u') { crossesAbove(f, s) }\nenterShort('d') { crossesBelow(f, s) }",
        reversion: "protect { stopAt low - atr(14); targetAt close + 2 * atr(14) }\nenterLong('u') { rsi(14) < 35 && close > lowest(low, 20)[1] }\nexitLong('o') { rsi(14) > 60 || position.barsHeld > 10 }",
        bands: "indicators { z = zscore(close, 20); w = on('1mo') { roc(close, 2) } }\nenterLong('u') { z < -1 && w > -5 }\nenterShort('d') { z > 1.5 }\nexitLong('x') { z > 0 }\nexitShort('x') { z < 0 }",
        events: "enterLong('u') { barsSince { close > highest(high, 10)[1] } == 2 }\nexitLong('x') { falling(close, 2) || close < valueWhen(rising(close, 2), low) }"]

    def "#name says the same on #cut bars as on all of them"() {
        given:
        var strategy = compiler.strategy(SCRIPTS[name], name + '.groovy')
        var bars = SomeBars.walk(42, 3000)
        var whole = saidBy(strategy, SomeBars.data(bars))
        var part = saidBy(strategy, SomeBars.data(SomeBars.firstOf(bars, cut)))

        expect:
        part == whole.findAll { (it =~ /^\d+/)[0].toInteger() < cut }
        whole.size() > 5

        where:
        [name, cut] << [SCRIPTS.keySet(), [1, 63, 64, 65, 1500, 2801, 2999]].combinations()
    }
}
