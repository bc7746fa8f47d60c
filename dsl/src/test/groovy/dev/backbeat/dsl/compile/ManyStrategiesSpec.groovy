package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import spock.lang.Specification

class ManyStrategiesSpec extends Specification {

    def "a hundred strategies live side by side, each with a class of its own"() {
        given:
        var compiler = new StrategyCompiler()
        var data = SomeBars.data(SomeBars.ofCloses(1..120))
        var strategies = (1..100).collect { compiler.strategy("state { n = 0 }\nonBar { n += 1; if (n == $it) buy 'at $it' }", "s${it}.groovy") }

        expect:
        strategies.indexed().every { i, strategy -> saidBy(strategy, data) == ["$i buy at ${i + 1}".toString()] }
    }

    def "scripts compile on many threads at once"() {
        given:
        var compiled = new java.util.concurrent.ConcurrentHashMap<Integer, String>()
        var threads = (1..8).collect { n ->
            Thread.ofPlatform().unstarted { compiled[n] = new StrategyCompiler().strategy("strategy 'S$n'\nenterLong('x') { close > $n }", 's.groovy').name() }
        }
        threads*.start()
        threads*.join()

        expect:
        compiled == (1..8).collectEntries { [it, 'S' + it] }
    }
}
