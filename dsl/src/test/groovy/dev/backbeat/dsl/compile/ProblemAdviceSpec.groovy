package dev.backbeat.dsl.compile

/** What to write in the place of what other languages write. */
class ProblemAdviceSpec extends BrokenScripts {
    def "who says #written is told to write #advice"() {
        expect:
        problems(script).collect { it.advice() }.any { it.contains(advice) }

        where:
        written        | script                                                         || advice
        'output last'  | "enterLong('x') { bollinger(close, 20, 2)[1].upper > 1 }"      || 'write bollinger(close, 20, 2).upper[1]'
        'stopLoss'     | "enterLong('x') { close > 3 }\nprotect { stopLoss 3 }"         || 'stopBy (a distance from the fill) or stopAt (a price)'
        'takeProfit'   | "enterLong('x') { close > 3 }\nprotect { take_profit 3 }"      || 'targetBy (a distance from the fill) or targetAt (a price)'
        'trailingStop' | "enterLong('x') { close > 3 }\nprotect { trailingStop 3 }"     || 'trailBy (a distance)'
        'stopBye'      | "enterLong('x') { close > 3 }\nprotect { stopBye 3 }"          || "did you mean 'stopBy'?"
        'cross_over'   | "enterLong('x') { cross_over(close, open) }"                   || 'crossesAbove(a, b)'
        'crossunder'   | "indicators { c = crossunder(close, open) }\nenterLong('x') { c }" || 'crossesBelow(a, b)'
        'size'         | "onBar { buy size: 10 }"                                       || 'sizing fixedQuantity(100)'
        'side'         | "onBar { if (position.side == 1) leave 'x' }"                  || 'position.isLong() or position.isShort()'
        'next'         | "next { buy() }"                                               || 'onBar { … }'
        'max of three' | "indicators { m = max(close, open, high) }\nenterLong('x') { m > 1 }" || 'max(a, max(b, c))'
        'highest(20)'  | "enterLong('x') { close > highest(20) }"                       || 'write highest(high, 20)'
        'lowest(n)'    | "enterLong('x') { close > lowest(5) }"                         || 'write lowest(low, 5)'
        'a condition'  | "enterLong('x') { sma(close > open, 9) > 0.5 }"                || '(close > open) ? 1 : 0'
        'Math.PI'      | "indicators { a = Math.PI }\nenterLong('x') { close > a }"     || '3.141592653589793'
        'close.high'   | "indicators { a = close.high }\nenterLong('x') { close > a }"  || 'write high alone'
        'if without ()' | "onBar { if close > open { buy() } }"                         || 'if (…) { … }'
        'for in Python' | "onBar { for i in xs { buy() } }"                             || 'for (i in 0..<10)'
        'a decimal comma' | "enterLong('x') { close > 1,5 }"                            || 'with a point: 1.5'
        'a comma between' | "indicators { a = close, b = open }"                           || 'a new line or ;'
        'a comma at the end' | "indicators {\n a = close,\n b = open\n}"              || 'lines need no comma'
        'x = 20 in params' | "params { fast = 20 }\nenterLong('x') { close > fast }"    || 'fast integer(20)'
        'x = 2.5 in params' | "params { fast = 2.5 }\nenterLong('x') { close > fast }"  || 'fast decimal(2.5)'
        'x = true in params' | "params { fast = true }\nenterLong('x') { fast }"        || 'fast flag(true)'
        'strategy.entry' | "onBar { strategy.entry('Long', strategy.long) }"                       || "buy 'Long'"
        'strategy.close_all' | "onBar { strategy.close_all() }"                                    || "leave 'reason'"
        "short 'x'"    | "onBar { if (close < open) short 'x' }"                                   || "write sell 'tag'"
        'buy limit'    | "onBar { buy limit: close - 1 }"                                          || 'no limit or stop entries: entries fill at the next open'
        'buyStop'      | "onBar { buyStop close + 1 }"                                             || 'no limit or stop entries: entries fill at the next open'
        'a rule in onBar' | "onBar { enterShort 'a' }"                                             || "in onBar { … } write sell 'tag'"
        '= in a rule'  | "enterLong('x') { close = open }"                                         || 'write =='
        'stopBy ='     | "enterLong('x') { close > 3 }\nprotect { stopBy = 5 }"                    || 'leave the = out: stopBy'
        'holdMax 2.percent' | "enterLong('x') { close > 3 }\nprotect { holdMax 2.percent }"        || 'holdMax 40.bars'
        'size of a series' | "indicators { a = close }\nenterLong('x') { a.size() > 3 }"           || 'a value on each bar, and no length'
        'next(close)'  | "enterLong('x') { next(close) > 3 }"                                      || 'closed bars only'
        'a month'      | "enterLong('x') { on('1M') { close } > 3 }"                               || "'1mo'"
        'a comma'      | "enterLong('x') { close > open, close > low }"                            || 'join conditions with &&'
        '# comment'    | "# why\nenterLong('x') { close > 3 }"                                     || 'a comment starts with //'
        'max of a list' | "indicators { a = [close, open].max() }\nenterLong('x') { a > 3 }"       || 'max(close, open)'
        'a symbol'     | "rebalance(every: 1.week) { hold universe.where { it.symbol == 'SPY' }.equalWeights() }" || 'pick symbols by their values'
        'a loop over symbols' | "rebalance(every: 1.week) { for (x in universe) { } }"            || 'where { it.close > 5 }'
    }
}
