package dev.backbeat.dsl.language

import spock.lang.Specification

class HabitsSpec extends Specification {

    def "who writes #word is told: #advice"() {
        expect:
        Habits.instead(word).orElse(null) == advice

        where:
        word          || advice
        'crossover'   || 'write crossesAbove(a, b)'
        'cross_over'  || 'write crossesAbove(a, b)'
        'StopLoss'    || 'write stopBy (a distance from the fill) or stopAt (a price)'
        'Math.PI'     || 'write 3.141592653589793'
        'print'       || 'scripts print nothing'
        'strategy.close_all' || "write leave 'reason', in onBar { … }"
        'request.security' || "write symbol('SPY') { close } for another symbol, on('1w') { close } for longer bars"
        'order_target_percent' || "write sizing percentOfEquity(95.percent), and buy 'tag' in onBar { … }"
        'ohlc4'       || 'write (open + high + low + close) / 4'
        'pass'        || 'leave it out: a block may be empty'
        'self'        || 'leave it out, with the dot behind it'
        'somethingElse' || null
        ''            || null
    }

    def "a habit is better known than a word that is spelt alike"() {
        expect:
        Habits.meant('std', ['stdev', 'sto']).get() == 'write stdev(close, 20)'
        Habits.meant('smaa', ['sma']).get() == "did you mean 'sma'?"
        Habits.meant('unheardOf', ['sma']).empty
    }

    def "no word of the language is taken for a habit of another"() {
        expect:
        (Vocabulary.BLOCKS + Vocabulary.PROTECTION + Vocabulary.ACTIONS + Vocabulary.PRICES + Vocabulary.MISSING + BuiltIn.words())
                .every { Habits.instead(it).empty }
    }
}
