package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification

/** What the author of a broken script reads: code, line:column, length of the caret, words. */
class ProblemsSpec extends Specification {
    static final String RULE = "\nenterLong('x') { close > 1 }"

    @Shared StrategyCompiler compiler = new StrategyCompiler()

    List<Problem> problems(String script) {
        try {
            compiler.strategy(script, 'dir/s.groovy')
        } catch (ProblemsFound e) {
            return e.problems()
        }
        []
    }

    static String told(Problem problem) {
        var place = problem.place()
        "${problem.code().code() - 'BB-SCR-'} ${place.line()}:${place.column()}+${place.length()} ${problem.message()}"
    }

    def "in a rule, #body is told as #expected"() {
        expect:
        problems("enterLong('x') { $body }").collect { told(it) } == expected

        where:
        body                          || expected
        'close > smaa(close, 20)'     || ["006 1:26+4 there is no indicator or function 'smaa'"]
        'closs > 3'                   || ["005 1:18+5 nothing is called 'closs'"]
        'close'                       || ['008 1:18+5 a condition is needed here, but this is a decimal number']
        'close && open > 1'           || ['008 1:18+5 a condition is needed here, but this is a decimal number']
        '!close'                      || ['008 1:19+5 a condition is needed here, but this is a decimal number']
        'close > open && long'        || ["008 1:34+4 'long' is a type, not a value"]
        'short'                       || ["008 1:18+5 'short' is a type, not a value"]
        'sma(close) > 3'              || ['007 1:18+10 sma needs length']
        'sma(close, 2.5) > 3'         || ['007 1:29+3 length of sma must be a whole number, but this is a decimal number']
        'sma(close, close) > 3'       || ['007 1:29+5 length of sma must be the same on all bars, but this is a series']
        'sma(close, 0) > 3'           || ['016 1:29+1 length of sma must be from 1 to 1000000 bars, but is 0']
        'zlema(9000) > 3'             || ['016 1:24+4 length of zlema must be from 1 to 2000 bars, but is 9000']
        'jma(7, 101, 2) > 3'          || ['016 1:25+3 phase of jma must be from -100 to 100, but is 101']
        'bollinger(20, 1 / 0).upper > 3' || ['016 1:32+5 width of bollinger must be from 0, but is NaN']
        'schaff(50, 23) > 3'          || ['016 1:18+14 fast must be shorter than slow in schaff(series = close, fast = 23, slow = 50, cycle = 10, smooth = 3)']
        'hour > 3'                    || ["017 1:18+4 'hour' is an indicator, not a value"]
        'sma(close, 3, 4) > 3'        || ['007 1:32+1 sma takes only 2 arguments']
        'atr(3, 4) > 3'               || ['007 1:25+1 atr takes only 1 argument besides seed']
        'macd(12, 26, 9, 4, 5).line > 3' || ['007 1:37+1 macd takes only 4 arguments besides seed']
        'trueRange(3) > 3'            || ['007 1:28+1 trueRange takes no arguments']
        "ema(close, 9, 'first') > 1"  || ["007 1:32+7 seed of ema is given by its name"]
        'sma(close, 99999999999) > 1' || ['016 1:29+11 length of sma must be from 1 to 1000000 bars, but is 99999999999']
        'sma(close, -99999999999) > 1' || ['016 1:29+12 length of sma must be from 1 to 1000000 bars, but is -99999999999']
        'macd(12, 26, 9, 4).line > 1' || ['007 1:23+2 series of macd is the number 12']
        'ema(12, 26) > 1'             || ['007 1:22+2 series of ema is the number 12']
        'sma(5, length: 5) > 1'       || ['007 1:22+1 series of sma is the number 5']
        'sma(2 * 3, 5) > 1'           || ['007 1:22+5 series of sma is the number 2 * 3']
        "sma(on('1w') { 5 }, 5) > 1"  || ["007 1:22+14 series of sma is the number on('1w') { 5 }"]
        'sma(missing, 5) > 1'         || ['007 1:22+7 series of sma is missing on all bars']
        'crossesAbove(100, 50)'       || ['007 1:31+3 a of crossesAbove is the number 100, b is the number 50']
        'barsSince(1 > 2) > 1'        || ['007 1:28+5 condition of barsSince is the same on all bars']
        'meanAcross(7) > 1'           || ['007 1:29+1 series of meanAcross is the number 7']
        'bolinger(close, 20, 2).upper > 1' || ["006 1:18+8 there is no indicator or function 'bolinger'"]
        'stochastc(3).k > 1'          || ["006 1:18+9 there is no indicator or function 'stochastc'"]
        'bollinger(close, 20, 2)[1].upper > 1' || ['004 1:45+5 an output is named before bars are counted back']
        "ema(close, 9, seed: 'x') > 1" || ['007 1:38+3 seed of ema must be one of mean, first']
        'sma(close, lenght: 3) > 1'   || ['007 1:18+21 sma needs length', "007 1:29+6 sma has no 'lenght'"]
        'rising(close > 1)'           || ['007 1:25+9 series of rising must be a series of numbers, but this is yes or no']
        'barsSince(close) > 1'        || ['007 1:28+5 condition of barsSince must be a condition, but this is a decimal number']
        'bollinger(close, 20, close).upper > 1' || ['007 1:39+5 width of bollinger must be a number that is the same on all bars']
        'macd(12, 26, 9) > 0'         || ['007 1:18+15 macd has several outputs; say which: .line, .signal, .histogram']
        'macd(12, 26, 9).sginal > 0'  || ["007 1:34+6 macd has no output 'sginal'; known: .line, .signal, .histogram"]
        'sma(close, 3).upper > 0'     || ['007 1:32+5 sma has one output, which needs no name']
        'position.profit > 5.percent' || ["015 1:36+9 'position.profit' is money, and this is a share"]
        'position.profit < -5.bps'    || ["015 1:36+6 'position.profit' is money, and this is a share"]
        'close > close[1] + 3.bars'   || ["015 1:37+6 'close[1]' is a price, and this is a number of bars"]
        '3.bar < position.entryPrice' || ["015 1:18+5 'position.entryPrice' is a price, and this is a number of bars"]
        'volume - 5.percent > 3'      || ["015 1:27+9 'volume' is a volume, and this is a share"]
        'close[1 - 2] > 3'            || ['016 1:24+5 [n] looks n bars back; this one would be the future']
        'close[-1.bars] > 3'          || ['016 1:24+7 [n] looks n bars back; this one would be the future']
        'close[-1] > 3'               || ['016 1:24+2 [n] looks n bars back; this one would be the future']
        'close[1.5] > 3'              || ['008 1:24+3 how many bars to look back is a whole number, but this is a decimal number']
        '(high - low)[1] > 3'         || ['014 1:18+12 only series and lists can be followed by [n], but this is a decimal number']
        'position.profit[1] > 3'      || ['014 1:18+15 only series and lists can be followed by [n], but this is a decimal number']
        'sma(position.profit, 3) > 1' || ["014 1:22+15 'position.profit' is known on a bar only, and is no series"]
        'sma(flat, 3) > 1'            || ["014 1:22+4 'flat' is known on a bar only, and is no series"]
        'def n = 3; sma(close, n) > 1' || ["014 1:40+1 'n' is a local; series are worked out for all bars before it has a value"]
        'buy()'                       || ["013 1:18+5 'buy' is not possible in a rule"]
        'x = 3; x > 2'                || ["005 1:18+1 nothing is called 'x'"]
        'close = 3; true'             || ["009 1:18+5 'close' is a column of the bars and cannot be given a value"]
        'close > open; close < open'  || ['017 1:18+12 this value is not used']
        'close == "a"'                || ['008 1:27+3 == compares values of one kind, but left is a decimal number and right is a text']
        'close > true'                || ['008 1:26+4 > needs numbers, but this is yes or no']
        "close + 'a' > 1"             || ['008 1:18+11 > needs numbers, but this is a text']
        'close > 1 ? 2 : true'        || ['008 1:18+20 both sides of ? : must be of one kind, but these are a whole number and yes or no']
        'close > null'                || ['004 1:26+4 there is no null']
        'close ?: open > 3'           || ['008 1:18+17 both sides of ? : must be of one kind, but these are a decimal number and yes or no']
        'close <=> 2'                 || ['008 1:18+11 a condition is needed here, but this is a whole number']
        'close =~ "a"'                || ["004 1:18+12 '=~' is not an operator of the language here"]
        '[1, 2].collect { it } > 1'   || ['008 1:18+21 > needs numbers, but this is a list of whole numbers']
        '[a: 1].a > 1'                || ["004 1:18+8 '.a' is not part of the language here"]
        "new File('x').exists()"      || ['004 1:18+13 strategies make no objects with new']
        "'rm'.execute() == 'x'"       || ["006 1:18+14 texts have no 'execute'"]
        'System.exit(1)'              || ["004 1:18+6 'System' is not part of the language"]
        'Math.random() > 0.5'         || ["006 1:18+13 there is no function 'Math.random'"]
        'this.x > 1'                  || ["004 1:18+4 'this' is not part of the language"]
        'close.class == 1'            || ["004 1:18+11 '.class' is not part of the language here"]
        'close?.abs() > 1'            || ['004 1:18+12 only plain calls are part of the language']
        'position.isLong'             || ["005 1:18+15 position has no 'isLong'"]
        'position.barHeld > 3'        || ["005 1:18+16 position has no 'barHeld'"]
        'account.equty > 3'           || ["005 1:18+13 account has no 'equty'"]
        'position > 3'                || ["008 1:18+8 'position' is no value by itself"]
        'universe.size() > 3'         || ["017 1:18+8 'universe' is known in rebalance { … } only"]
        '3.percents > 2'              || ["015 1:20+8 there is no unit 'percents'"]
        '2.weeks > 1'                 || ["015 1:18+7 'weeks' is no number here"]
        '1.R > close'                 || ["015 1:18+3 'R' is no number here"]
        '1.5.bars > atr(3)'           || ['015 1:18+8 a number of bars is a whole number, 1000000 at the most']
        '99999999999999999999 > 4'    || ['004 1:18+20 99999999999999999999 is too large for a whole number']
        'close > 010'                 || ['004 1:26+3 a leading 0 makes this number octal: it is 8']
        'close > 0x10 && close > 1_0' || []
        'close > close'               || ["007 1:26+5 both sides of > are 'close'"]
        'close != close'              || ["007 1:27+5 both sides of != are 'close'"]
        'close == missing'            || ['008 1:27+7 nothing is equal to what is missing, nor different from it']
        'missing != sma(5)'           || ['008 1:18+7 nothing is equal to what is missing, nor different from it']
        'return close > 3; close > 4' || ['017 1:36+9 this is never reached']
        'if (close > 3) { return true; close > 4 } else { close > 5 }' || ['017 1:48+9 this is never reached']
        '(low) - 3 > close'           || ['004 1:18+9 (low) in front of a value is read as its type']
        '(Set) close > 4'             || ["004 1:18+11 'Set' is no type of the language"]
        '(short) close > 4'           || ["004 1:18+13 'short' is no type of the language"]
        'return'                      || ['008 1:18+6 a value is needed behind return']
        'while (close > 1) { }'       || ['008 1:18+21 the rule has no value at its end']
        'not close > open'            || ["004 1:18+3 'not' is not part of the language"]
        "plot('x', close)"            || ["017 1:18+16 'plot' is not possible in a rule"]
        'max(close) > 1'              || ['007 1:18+10 max takes 2 values']
        'abs(close, open) > 1'        || ['007 1:18+16 abs takes 1 value']
        'isMissing() == true'         || ['007 1:18+11 isMissing takes 1 value']
        "isMissing('a')"              || ['008 1:28+3 a number is needed here, but this is a text']
        "on('1x') { close } > 1"      || ['016 1:21+4 this is no timeframe']
        'on(close) > 1'               || ['007 1:18+9 on takes a timeframe and a block']
        "on('1w') { def x = 1; x } > 1" || ['004 1:27+16 this block must be one expression']
        'try { true } catch (e) { }'  || ['004 1:18+26 try is not part of the language']
        'close++; true'               || ["009 1:18+5 'close' is a column of the bars and cannot be given a value"]
        'def x = close++; true'       || ['004 1:26+7 ++ and -- stand in a statement of their own']
        'close.@x > 1'                || ["004 1:18+8 '.x' is not part of the language here"]
        'close.&abs > 1'              || ['004 1:18+10 .& and :: are not part of the language']
        '~close > 1'                  || ['004 1:18+6 ~ is not part of the language']
        'strategy > 1'                || ["017 1:18+8 'strategy' is a block of the language, not a value"]
        'close() > 1'                 || ["008 1:18+7 'close' is a value and cannot be called"]
        'close 10'                    || ["008 1:18+8 'close' is a value and cannot be called"]
        'close.sma(20) > 1'           || ["004 1:18+13 a decimal number has no .sma()"]
        'max(close, open, high) > 1'  || ['007 1:18+22 max takes 2 values']
        'highest(20) > 1'             || ['007 1:18+11 highest needs a series before its length']
        'sma(close > open, 9) > 1'    || ['007 1:22+12 series of sma must be a series of numbers, but this is yes or no']
        'close[99999999999] > 1'      || ['016 1:24+11 [n] looks at most 1000000 bars back']
        '1 < close < 3'               || ['008 1:18+9 < needs numbers, but this is yes or no']
        'Close > True'                || ["005 1:18+5 nothing is called 'Close'", "005 1:26+4 nothing is called 'True'"]
        'ta.sma(close, 3) > 1'        || ["005 1:18+2 nothing is called 'ta'"]
        'x -> x > 3'                  || ['004 1:18+1 -> has no place here']
        'def f = (x) -> x; f(1) > 3'  || ['004 1:18+11 -> has no place here']
        'stop: close > 3'             || ["004 1:18+5 'stop:' does not fit here"]
    }

    def "in onBar, #body is told as #expected"() {
        expect:
        problems("onBar { $body }").collect { told(it) } == expected

        where:
        body                                  || expected
        'x = 3'                               || ["005 1:9+1 nothing is called 'x'"]
        'def x = 3; x = 2.5'                  || ["008 1:24+3 'x' is a whole number, but this is a decimal number"]
        'def x = 3; def x = 4'                || ["010 1:24+1 'x' is declared already, as a local"]
        'def close = 3'                       || ["009 1:13+5 'close' is a column of the bars and cannot be a name"]
        'def a$b = 3'                         || ["004 1:13+3 'a\$b': names have no \$ and no __"]
        'Object x = 3'                        || ["004 1:9+12 'Object' is no type of the language"]
        'def x'                               || ["008 1:9+5 'x' has no value, and so no kind"]
        'def x; x = 3; if (x > 2) buy()'      || ["008 1:9+5 'x' has no value, and so no kind"]
        'buy(); return; leave()'              || ['017 1:24+7 this is never reached']
        'for (i in 0..3) { if (i > 2) { break; buy() } }; buy()' || ['017 1:47+5 this is never reached']
        'def f = { double x -> return x; x + 1 }; if (f(3) > 1) buy()' || ['017 1:41+5 this is never reached']
        'switch (3) { case 1: buy(); break; case [2]: break; case 1: leave() }' || ['016 1:66+1 this case is there twice, and only the first one is reached']
        "switch ('a') { case 'a': return; break; default: buy() }" || []
        'import java.util.List; buy()'        || ["004 1:9+6 'import' is not part of the language"]
        'def y = (high) + 2; if (y > 3) buy()' || ['004 1:17+10 (high) in front of a value is read as its type']
        'def y = (open)[1]; if (y > 3) buy()' || ['004 1:17+9 (open) in front of a value is read as its type']
        "if (close > '\ud83d\ude80') buy()"    || ['008 1:21+3 > needs numbers, but this is a text']
        "if ('\ud83d\ude80\ud83d\ude80' > oops) buy()" || ["005 1:20+4 nothing is called 'oops'"]
        "if (close) '\ud83d\ude80'"           || ['008 1:13+5 a condition is needed here, but this is a decimal number', '017 1:20+3 this value is not used']
        "def x = 'a' + '\ud83d\ude80' > 3; buy()" || ['008 1:17+9 > needs numbers, but this is a text']
        "leave true ? 'b' : '\ud83d\ude80' > 3" || ['008 1:28+3 > needs numbers, but this is a text']
        'double f(x) { 2 } else { 3 }'        || ["002 1:27+4 'else' does not fit here"]
        'double[] xs = [1.0]; double[][] y = 3' || ["004 1:30+16 'double[][]' is no type of the language"]
        'def n = 0; def m = [1, 2].collectEntries { n++; [it, n] }; buy()' || ["006 1:28+38 lists have no 'collectEntries'"]
        'double x; if (flat) { x = 1 }; if (x > 0) buy()' || ["008 1:44+1 'x' may have no value here"]
        'int x; switch (3) { case 3: x = 1; break; case 4: x = 2 }; if (x > 0) buy()' || ["008 1:72+1 'x' may have no value here"]
        'int x; for (i in 1..3) { x = 1 }; if (x > 0) buy()' || ["008 1:47+1 'x' may have no value here"]
        'def f = { x -> y + 1 }; if (f(1) > 1) buy()' || ["005 1:24+1 nothing is called 'y'"]
        'def xs = [1, 2]; xs << 2.5; buy()'   || ['008 1:32+3 what this list holds is a whole number, but this is a decimal number']
        'def xs = [1].collect { buy(); it }; buy()' || ["013 1:32+5 'buy' is not possible in a block { … } that gives a value"]
        'def t = 0; def xs = [1].collect { t += it; t }; buy()' || ["013 1:43+1 't' is declared outside of this block, which gives a value and changes nothing"]
        'def f = { double x -> x }; def xs = [f]; buy()' || ["008 1:46+1 'f' is a block, not a value"]
        'def f = { double x -> x }; if (f(1, 2) > 1) buy()' || ['007 1:17+17 this block is handed 2 values']
        'def f = { g(1) }; def g = { f() }; if (g() > 0) buy()' || ['008 1:35+7 this block calls itself']
        'int n = 3; def m = n ?: 4; buy()'    || ['008 1:28+1 ?: takes what stands behind it where a decimal number is missing or a text is empty, but this is a whole number']
        'def m = [a: 1]; if (m?.a > 1) buy()' || ['004 1:29+4 ?. is not part of the language']
        'def xs = [[1]]; buy()'               || ['008 1:19+3 a list holds numbers, texts, or yes and no, but this is a list of whole numbers']
        'def xs = [1, "a"]; buy()'            || ['008 1:22+3 this does not go together: a list of whole numbers and a list of texts']
        'def m = [a: 1, 2: 3]; buy()'         || ['008 1:27+1 this does not go together: a map of texts to whole numbers and a map of whole numbers to whole numbers']
        'def xs = []; if (xs.max() > 1) buy()' || ['008 1:26+8 what this list holds is not known here']
        'def x = [1].each { }; buy()'         || ['017 1:17+12 each does something and has no value']
        "'a'.trim(); buy()"                   || ['017 1:9+10 this value is not used']
        'def e = 3; for (e in [a: 1]) { }; buy()' || ["010 1:25+1 'e' is declared already, as a local"]
        'def (a, b) = [1, 2]'                 || ['004 1:9+19 one local is declared at a time']
        'close == 3'                          || ['017 1:9+10 this value is not used']
        'if (flat) { buy stopBy: 5.percent }' || ['015 1:33+9 stopBy is a distance in the currency of the prices, not a share']
        'buy stpBy: 5'                        || ["007 1:13+5 buy has no 'stpBy'"]
        "buy 'a', 'b'"                        || ['007 1:9+12 buy takes one tag']
        'buy tag: 3'                          || ['008 1:18+1 tag is a text, but this is a whole number']
        'buy stopBy: 1, stopAt: 2'            || ['007 1:32+1 stopBy and stopAt are two ways to say one thing']
        'buy stopBy: -3'                      || ['016 1:21+2 stopBy is a distance, and so above 0']
        'buy targetBy: 0'                     || ['016 1:23+1 targetBy is a distance, and so above 0']
        'sell trailBy: 2 - 3 * 1'             || ['016 1:23+9 trailBy is a distance, and so above 0']
        'buy stopAt: 0.0'                     || ['016 1:21+3 stopAt is a price, and so above 0']
        'adjust stopBy: 0'                    || ['016 1:24+1 stopBy is a distance, and so above 0']
        'buy holdMax: 0'                      || ['016 1:22+1 holdMax is a number of bars, and so above 0']
        'buy holdMax: -2.bars'                || ['016 1:22+7 holdMax is a number of bars, and so above 0']
        'buy after: 1.R'                      || ['007 1:20+3 after belongs to trailBy']
        'buy trailBy: 1, after: 2.bars'       || ['015 1:32+6 after takes multiples of the first stop\'s distance']
        'buy holdMax: 2.5'                    || ['008 1:22+3 holdMax is a whole number, but this is a decimal number']
        'adjust()'                            || ['007 1:9+8 adjust says what to change']
        'leave reason: 3'                     || ['008 1:23+1 reason is a text, but this is a whole number']
        'stopBy 3'                            || ["017 1:9+8 'stopBy' is not possible in onBar"]
        'hold 3'                              || ["017 1:9+6 'hold' is not possible in onBar"]
        'return 3'                            || ['008 1:9+8 onBar gives nothing back']
        'switch (close) { case 1: buy() }'    || ['008 1:17+5 switch goes by a whole number or a text, but this is a decimal number']
        'for (i in 3<..5) { }'                || ['004 1:19+5 ranges include their first number']
        'for (x in close) { }'                || ['008 1:19+5 what a for loop goes over is a list of numbers, but this is a decimal number']
        'for (;;) { }'                        || ['004 1:9+12 this for loop is not part of the language']
        'def l = [1]; l[0.5] = 2'             || ['008 1:24+3 the position in a list is a whole number, but this is a decimal number']
        'close[1] = 2'                        || ['013 1:9+8 only places in lists can be given a value, but this is a decimal number']
        'position.quantity = 2'               || ['004 1:9+17 this cannot be given a value']
        'buy()()'                             || ['017 1:9+5 \'buy\' is something onBar does, and has no value here']
        'def x = buy()'                       || ["017 1:17+5 'buy' is something onBar does, and has no value here"]
        'throw new Exception()'               || ['004 1:9+21 throw is not part of the language']
    }

    def "#what is told as #expected"() {
        expect:
        problems(script).collect { told(it) } == expected

        where:
        what                    | script                                                          || expected
        'a misspelt indicator'  | "indicators { trend = sma(clos, 20) }\nenterLong('x') { close > trnd }" || ["005 1:26+4 nothing is called 'clos'", "005 2:26+4 nothing is called 'trnd'"]
        'a reserved parameter'  | "params { close integer(3) }" + RULE                             || ["009 1:10+5 'close' is a column of the bars and cannot be a name"]
        'a reserved indicator'  | "indicators { sma = close }" + RULE                              || ["009 1:14+3 'sma' is an indicator and cannot be a name"]
        'reserved state'        | "state { int = 3 }\nonBar { buy() }"                            || ["009 1:9+3 'int' is a type and cannot be a name"]
        'a name twice'          | "params { a integer(3) }\nindicators { a = close }" + RULE       || ["010 2:14+1 'a' is declared already, as a parameter"]
        'a local like a param'  | "params { a integer(3) }\nonBar { def a = 3; if (a > 2) buy() }" || ["010 2:13+1 'a' is declared already, as a parameter"]
        'a default out of bounds' | "params { a integer(20, min: 30, max: 60) }" + RULE            || ['016 1:20+2 the default 20 must be from 30 to 60']
        'bounds the wrong way'  | "params { a integer(20, min: 30, max: 10) }" + RULE              || ['007 1:12+29 min is above max']
        'a step of 0'           | "params { a integer(20, step: 0) }" + RULE                       || ['007 1:30+1 a step is above 0']
        'an unknown bound'      | "params { a integer(20, mim: 3) }" + RULE                        || ["007 1:24+3 integer has no 'mim'"]
        'an unknown kind'       | "params { a intger(20) }" + RULE                                 || ["006 1:12+6 there is no kind of parameter 'intger'"]
        'a default that is no literal' | "params { a integer(10 * 2) }" + RULE                     || ['007 1:20+6 a whole number written out is needed here']
        'a choice among others' | "params { a choice('x', of: ['a', 'b']) }" + RULE                || ['016 1:19+3 the default is not among the choices']
        'a choice without any'  | "params { a choice('x') }" + RULE                                || ['007 1:12+11 choice names its default and all there are']
        'no declaration'        | "params { 3 + 4 }" + RULE                                        || ['007 1:10+5 this declares no parameter']
        'a failing requirement' | "params { a integer(3); require { a > 4 } }" + RULE              || ['016 1:32+9 the defaults do not meet this requirement: a is 3']
        'a requirement on bars' | "params { require { close > 4 } }" + RULE                        || ["017 1:20+5 a block about parameters has no bar, so 'close' has no value there"]
        'a function with bars in a requirement' | "def f() { close }\nparams { require { f() > 4 } }" + RULE || ["013 2:20+1 'f' needs a bar, the account or state, which is not possible in a block about parameters"]
        'state of a list'       | "state { x = [1, 2] }\nonBar { buy() }"                         || ['008 1:13+6 state holds numbers, texts and yes or no, but this is a list of whole numbers']
        'state in rules'        | "state { x = 1 }" + RULE                                         || ['017 1:1+5 only onBar can change state']
        'state in a series'     | "state { n = 1 }\nonBar { if (sma(close, n) > 1) buy() }"       || ["014 2:24+1 'n' is state; series are worked out for all bars before it has a value"]
        'assigning a param'     | "params { n integer(1) }\nonBar { n = 2 }"                      || ["013 2:9+1 'n' is a parameter and never changes"]
        'assigning an indicator' | "indicators { a = close }\nonBar { a = 2 }"                    || ["013 2:9+1 'a' is an indicator and is worked out from its formula"]
        'a decimal into whole state' | "state { n = 0 }\nonBar { n = close }"                     || ["008 2:13+5 'n' is a whole number, but this is a decimal number"]
        'a statement in indicators' | "indicators { if (close > 3) { a = 3 } }" + RULE             || ['007 1:14+24 this declares no indicator']
        'a call in indicators'  | "indicators { a = foo(close) }" + RULE                           || ["006 1:18+3 there is no indicator or function 'foo'"]
        'a name compared with itself' | "indicators { a = close >= close; b = open == missing }" + RULE   || ["007 1:27+5 both sides of >= are 'close'", '008 1:46+7 nothing is equal to what is missing, nor different from it']
        'a cast in indicators'  | "indicators { a = (low) - 3; b = (int) close }" + RULE           || ['004 1:18+9 (low) in front of a value is read as its type', '004 1:33+11 (int) in front of a value is read as its type']
        'a list of lists'       | "double f(double[][] x) { 1 }" + RULE                            || ["004 1:10+12 'double[][]' is no type of the language"]
        'a condition in brackets' | "enterLong('x', close > 1)\nenterLong 'y', close > 2"           || ['007 1:1+9 enterLong is followed by a tag, and by its condition in a block', '007 2:1+9 enterLong is followed by a tag, and by its condition in a block']
        'a function in indicators' | "def f(x) { x }\nindicators { a = f(close) }" + RULE          || ["014 2:18+8 functions of the script work on the values of a bar, and 'f' cannot be part of a series"]
        'a text as an indicator' | "indicators { a = 'x' }" + RULE                                 || ['008 1:18+3 an indicator is a series, but this is a text']
        'a method in indicators' | "indicators { a = close.abs() }" + RULE                         || ["004 1:18+11 '.abs' is not part of the language here"]
        'two styles'            | "onBar { buy() }" + RULE                                         || ['011 1:1+5 the script has rules (enterLong, exitLong, …) already, and now onBar { … }']
        'no style'              | "strategy 'x'"                                                  || ['012 1:1+12 the script decides nothing']
        'only exits'            | "exitLong('x') { close > 1 }"                                  || ['012 1:1+8 no rule ever enters']
        'a tag that is no text' | "enterLong(3) { close > 1 }"                                    || ['007 1:11+1 the tag of a rule is one text']
        'a rule without a block' | "enterLong('x', close > 1)"                                    || ['007 1:1+9 enterLong is followed by a tag, and by its condition in a block']
        'an empty rule'         | "enterLong('x') { }"                                            || ['008 1:16+3 the rule is empty']
        'a block twice'         | "params { a integer(1) }\nparams { b integer(1) }" + RULE        || ["010 2:1+6 'params' is there twice"]
        'an unknown block'      | "paramz { a integer(1) }" + RULE                                 || ["006 1:1+6 there is no block 'paramz'"]
        'an action outside'     | "buy()" + RULE                                                   || ["017 1:1+3 'buy' is something onBar does and cannot stand outside a block"]
        'a value outside'       | "fast = 20" + RULE                                               || ['017 1:1+9 a name cannot be given a value outside a block']
        'an if outside'         | "if (true) { }" + RULE                                           || ['017 1:1+13 this cannot stand outside a block']
        'a name without text'   | "strategy 3" + RULE                                              || ['007 1:1+10 strategy is followed by its name']
        'an empty name'         | "strategy ''" + RULE                                             || ['016 1:10+2 a name has 1 to 100 printable characters']
        'sizing by a number'    | "sizing percentOfEquity(95)" + RULE                              || ['007 1:24+2 percentOfEquity takes a percentage above 0, written out']
        'sizing by nothing'     | "sizing 3" + RULE                                                || ['007 1:1+8 sizing is followed by a model']
        'sizing by a wish'      | "sizing martingale(2)" + RULE                                    || ["006 1:8+10 there is no sizing model 'martingale'"]
        'a lookback of a text'  | "sizing volatilityTarget(9.percent, lookback: 'a')" + RULE       || ['007 1:46+3 lookback is a number of bars, 2 or more, written out']
        'a negative quantity'   | "sizing fixedQuantity(0)" + RULE                                 || ['007 1:22+1 fixedQuantity takes a number above 0, written out']
        'a minus behind a word' | "protect { stopBy -2 * atr(14) }" + RULE                         || ["017 1:11+6 'stopBy' is a word for protection, not a value"]
        'a value cut in two'    | "protect { targetAt (close) * 2 }" + RULE                        || ["017 1:11+16 'targetAt' is a word for protection, and has no value here"]
        'protection said twice' | "protect { stopBy 1\nstopBy 2 }" + RULE                            || ["010 2:1+8 what 'stopBy' says is said already"]
        'a stop said both ways' | "protect { stopBy 1\nholdMax 3.bars\nstopAt close - 1 }" + RULE    || ["010 3:1+16 what 'stopAt' says is said already"]
        'protection by the position' | "protect { stopAt position.entryPrice * 0.9 }" + RULE         || ['017 1:18+19 protect plans an entry, so there is no position yet']
        'protection while flat' | "protect { if (flat) stopBy 1 }" + RULE                            || ['017 1:15+4 protect plans an entry, so there is no position yet']
        'protection by a function about the position' | "double f() { position.entryPrice }\nprotect { stopAt f() }" + RULE || ["013 2:18+1 'f' asks about the position, which is not possible in protect"]
        'onBar that never enters' | "onBar { leave() }"                                              || ['012 1:7+11 onBar never enters']
        'an empty onBar'        | "onBar { }"                                                        || ['012 1:7+3 onBar never enters']
        'rebalance that holds nothing' | "rebalance(every: 1.week) { universe.where { it.close > 3 }.size() }" || ['017 1:28+38 this value is not used']
        'an empty rebalance'    | "rebalance(every: 1.week) { }"                                     || ['012 1:1+9 rebalance never holds anything']
        'two values protected'  | "protect { stopBy 1, 2 }" + RULE                                 || ['007 1:11+11 stopBy takes one value']
        'perSymbol with rules'  | "perSymbol { a = close }" + RULE                                 || ['017 1:1+9 perSymbol belongs to rebalance']
        'a parameter called bars' | "params { bars integer(3) }\nenterLong('x') { close > bars }" || ["009 1:10+4 'bars' is a unit and cannot be the name of one"]
        'a parameter called R' | "params { R integer(3) }\nenterLong('x') { close > R }" || ["009 1:10+1 'R' is a unit and cannot be the name of one"]
        'a parameter called percent' | "params { percent integer(3) }\nenterLong('x') { close > percent }" || ["009 1:10+7 'percent' is a unit and cannot be the name of one"]
        'a parameter called integer' | "params { integer integer(3) }\nenterLong('x') { close > integer }" || ["009 1:10+7 'integer' is a word that declares parameters and cannot be the name of one"]
        'a parameter called choice' | "params { choice integer(3) }\nenterLong('x') { close > choice }" || ["009 1:10+6 'choice' is a word that declares parameters and cannot be the name of one"]
        'a default that looks ahead' | "params { n integer(-1) }\nenterLong('x') { close[n] > 3 }" || ['016 2:24+1 look-back must be from 0 to 1000000 bars, but is -1 with {n=-1}']
        'sizing in a book'      | "sizing fixedQuantity(3)\nrebalance(every: 1.week) { hold universe.equalWeights() }" || ['017 1:1+6 the weights of a rebalance script say how much of each']
        'indicators in a book'  | "indicators { a = close }\nrebalance(every: 1.week) { hold universe.equalWeights() }" || ['017 1:1+10 a rebalance script has perSymbol']
        'no schedule'           | "rebalance { hold universe.equalWeights() }"                    || ['015 1:1+42 rebalance needs a schedule in bars, days, weeks or months']
        'a schedule of minutes' | "rebalance(every: 5.minutes) { hold universe.equalWeights() }"  || ['015 1:18+9 rebalance needs a schedule in bars, days, weeks or months']
        'a schedule as text'    | "rebalance(every: 'week') { hold universe.equalWeights() }"     || ['015 1:18+6 rebalance needs a schedule in bars, days, weeks or months']
        'an unknown column of a symbol' | "rebalance(every: 1.week) { hold universe.where { it.okk }.equalWeights() }" || ["005 1:53+3 no symbol has 'okk'"]
        'a pick that is held'   | "rebalance(every: 1.week) { hold universe }"                    || ['008 1:33+8 hold needs weights, but this is a pick of symbols']
        'a symbol as a value'   | "rebalance(every: 1.week) { hold universe.where { it }.equalWeights() }" || ["008 1:50+2 'it' is a symbol, not a value"]
        'a price in a book'     | "rebalance(every: 1.week) { if (close > 1) hold universe.equalWeights() }" || ["017 1:32+5 rebalance has no bar, so 'close' has no value there"]
        'a local in a block'    | "rebalance(every: 1.week) { def n = 1; hold universe.weights { n } }" || ["005 1:63+1 nothing is called 'n'"]
        'a position in a book'  | "rebalance(every: 1.week) { if (position.isLong()) hold universe.equalWeights() }" || ['017 1:32+17 rebalance knows no position']
        'an unknown step'       | "rebalance(every: 1.week) { hold universe.first(3).equalWeights() }" || ["006 1:42+5 a pick of symbols has no 'first'"]
        'a block that is none'  | "rebalance(every: 1.week) { hold universe.weights(1) }"         || ['007 1:33+19 weights takes a block about one symbol']
        'a package'             | "package a.b" + RULE                                             || ['004 1:1+11 a script has no package']
        'an import'             | "import java.io.File" + RULE                                     || ['004 1:1+19 a script imports nothing']
        'static imports'        | "import static java.lang.Math.*\nimport static java.lang.Math.abs\nimport java.io.*" + RULE || ['004 1:1+30 a script imports nothing', '004 2:1+32 a script imports nothing', '004 3:1+16 a script imports nothing']
        'a class'               | "class A { }" + RULE                                             || ['004 1:1+11 a script has no classes, enums, traits or records of its own']
        'an annotation'         | "@Deprecated\ndef f() { 1 }" + RULE                               || ["004 1:1+11 '@Deprecated' is not part of the language"]
        'a static function'     | "static double f() { 1 }" + RULE                                 || ['004 1:1+23 a function is written plainly here']
        'a default argument'    | "double f(double x = 1) { x }" + RULE                            || ['004 1:10+12 parameters of functions have no default values']
        'a type of Java'        | "Set f(Object x) { x }" + RULE                                   || ["004 1:1+21 'Set' is no type of the language", "004 1:7+8 'Object' is no type of the language"]
        'a function named like a word' | "def sma(x) { x }" + RULE                                 || ["009 1:1+16 'sma' is an indicator and cannot be a name"]
        'a path without a value' | "double f(x) { if (x > 2) { return 3 } }" + RULE                || ["008 1:15+23 'f' has no value at its end"]
        'a wrong number of arguments' | "double f(x) { x }\nenterLong('x') { f(1, 2) > 1 }"       || ['007 2:18+7 f takes 1 value']
        'a wrong argument'      | "double f(int x) { x }\nenterLong('x') { f(2.5) > 1 }"          || ['008 2:20+3 argument 1 of f is a whole number, but this is a decimal number']
        'endless types'         | "def f(x) { f(x) }\nenterLong('x') { f(1) > 1 }"                || ["008 1:1+17 what 'f' gives back cannot be found out, because it calls itself"]
        'a function that acts in a rule' | "void f() { buy() }\nenterLong('x') { f(); close > 1 }" || ["013 1:12+5 'buy' is not possible in a function"]
        'a function that acts in protect' | "void f() { buy() }\nprotect { f() }\nonBar { f() }"  || ["013 2:11+1 'f' acts or changes state, which is not possible in protect"]
    }

    def "syntax: #script is told as #expected"() {
        expect:
        problems(script).collect { told(it) } == expected

        where:
        script                                         || expected
        "enterLong('a') { close > open"                || ["002 1:16+1 '{' is never closed"]
        "enterLong('a') { close > open) }"             || ["002 1:30+1 ')' closes nothing"]
        "enterLong('a') { close > open }\n}"           || ["002 2:1+1 '}' closes nothing"]
        "strategy 'abc\nonBar { }"                     || ['002 1:10+1 this text never ends']
        "strategy '''abc\nonBar { }"                   || ['002 1:10+1 this text never ends']
        "/* abc"                                       || ['002 1:1+1 this comment never ends']
        "// (\n/* [ */ enterLong('(') { close >  }"    || ["002 2:35+1 something is missing before this"]
        "enterLong('a') { close > 3 and open > 2 }"    || ["004 1:28+3 'and' is not part of the language"]
        "enterLong('a') { close => open }"             || ["004 1:24+2 '=>' is not part of the language"]
        "enterLong('a') { close # 3 }"                 || ["004 1:24+1 '#' is not part of the language"]
        "onBar {\n  if close > 3 buy()\n}"             || ["002 2:6+5 'close' does not fit here"]
        "onBar {\n  if (flat) {\n    x =\n  }\n}"      || ["002 4:3+1 something is missing before this"]
        "onBar { if (flat) buy() else }"               || ['002 1:30+1 something is missing before this']
        "onBar { if (flat) { buy tag: 'a' stopAt: 3 } }" || ["002 1:40+1 ':' does not fit here"]
        "enterLong('a') close > open"                  || ["002 1:22+1 '>' does not fit here"]
        "enterLong('a') { 09 > 3 }"                    || ['002 1:18+1 this cannot be read: invalid octal number']
        "onBar { 3x = 4 }"                             || ["004 1:9+2 '3x' is not part of the language"]
        "onBar { buy tag 'x' }"                        || ['002 1:9+11 this cannot be read as one thing']
        "enterLong('a') { sma(close, 10 > 5 }"         || ["002 1:21+1 '(' is never closed"]
        "onBar {\n  if (flat) {\n    buy()\n  else\n    leave 'x'\n}" || ["002 2:13+1 '{' is never closed"]
        "onBar {\n  if (flat {\n    buy()\n  }\n}"    || ["002 2:6+1 '(' is never closed"]
        "enterLong(‘a’) { close ≥ 3 or open > 5%  }"   || ["004 1:11+1 '‘' is not part of the language", "004 1:24+1 '≥' is not part of the language", "004 1:28+2 'or' is not part of the language", "004 1:38+2 '5%' is not part of the language"]
        "enterLong('🚀') { /* 😀 */ clse > 3 }"         || ["005 1:26+4 nothing is called 'clse'"]
        "enterLong('🚀') { /* 😀 */ close >  }"         || ['002 1:35+1 something is missing before this']
        "enterLong('x') { close\u00a0> 3 }"            || ['004 1:23+1 an invisible character stands here (U+00A0)']
        "@CompileStatic\nstrategy 'x'"                 || ["004 1:1+14 '@CompileStatic' is not part of the language"]
        "onBar { break }"                              || ["017 1:9+5 'break' stands in a loop only"]
        "onBar { if (flat) { continue } }"             || ["017 1:21+8 'continue' stands in a loop only"]
        "params { x float(3); y int(5) }" + RULE.replace('close', 'clse') || ["008 1:12+5 'float' is a type and takes nothing", "008 1:24+3 'int' is a type and takes nothing", "005 2:18+4 nothing is called 'clse'"]
        "indicators { fast-ma = sma(9) }"              || ['002 1:14+1 only a name can be given a value']
        ""                                             || ['012 1:1+1 the script is empty']
        "// later\n/* more */"                         || ['012 1:1+8 the script is empty']
        "import"                                       || ['002 1:7+1 something is missing before this']
        "enterLong('a') { " + "(" * 70 + ")" * 70 + " }" || ['003 1:77+1 more than 60 brackets are open here']
    }

    def "one mistake gives one message: #what"() {
        expect:
        problems(script).collect { told(it) } == [expected]

        where:
        what                     | script                                                                              || expected
        'state in rules'         | "state { n = 0 }\nenterLong('x') { n > 3 }\nexitLong('y') { n < 3 }"               || '017 1:1+5 only onBar can change state'
        'indicators in a book'   | "indicators { a = close }\nrebalance(every: 1.week) { hold universe.where { it.a > 1 }.equalWeights() }" || '017 1:1+10 a rebalance script has perSymbol'
        'three styles'           | "enterLong('x') { clse > 1 }\nonBar { buy() }\nrebalance(every: 1.week) { hold 3 }" || '011 2:1+5 the script has rules (enterLong, exitLong, …) already, and now onBar { … }'
        'a misspelt params'      | "paramz { n integer(3) }\nenterLong('x') { close > n }"                             || "006 1:1+6 there is no block 'paramz'"
        'a misspelt rule'        | "enterLng('x') { close > 1 }\nexitLong('y') { close < 1 }"                          || "006 1:1+8 there is no block 'enterLng'"
        'exits and a wrong name' | "exitLong('x') { clse > 1 }"                                                        || "005 1:17+4 nothing is called 'clse'"
        'a value outside'        | "n = 3\nenterLong('x') { sma(n) > n }"                                              || '017 1:1+5 a name cannot be given a value outside a block'
        'a value as a parameter' | "params { n = 20 }\nenterLong('x') { close > sma(n) }"                              || '007 1:14+2 this declares no parameter'
        'a colon in params'      | "params { n: 20 }\nenterLong('x') { close > n }"                                    || "004 1:10+2 'n:' does not fit here"
        'a colon in state'       | "state { n: 0 }\nonBar { n += 1; buy() }"                                           || "004 1:9+2 'n:' does not fit here"
        'a block in a block'     | "onBar { enterLong('x') { close > 3 } }"                                            || "017 1:9+28 'enterLong' is a block of its own and cannot stand inside another"
        'square brackets'        | "indicators [ a = close ]\nenterLong('x') { close > a }"                             || "002 1:1+24 what belongs to 'indicators' does not follow it as it should"
        'params with ='          | "params = { n integer(20) }\nenterLong('x') { close > n }"                          || "017 1:1+26 'params' is given no value with ="
        'two rules in a line'    | "enterLong('x') { close > 3 } exitLong('y') { close < 3 }"                          || "002 1:30+8 'exitLong' stands behind something else"
        'sizing in pieces'       | "sizing percentOfEquity 95.percent\nenterLong('x') { close > 3 }"                   || "002 1:1+33 what belongs to 'sizing' does not follow it as it should"
        'state without a value'  | "state { String s }\nonBar { buy() }"                                               || '007 1:9+8 this declares no state'
        'a comparison as a formula' | "indicators { a == sma(9) }\nenterLong('x') { close > a }"                       || '007 1:14+11 this declares no indicator'
        'state in a formula'     | "state { n = 0 }\nindicators { a = close + n }\nonBar { n += 1; buy() }"                  || "005 2:26+1 'n' is state, which is not known to series"
        'the wrong order'        | "indicators { a = b + 1; b = close }\nenterLong('x') { a > b }"                           || "005 1:18+1 'b' is declared further down"
        'a formula of itself'    | "indicators { a = 0.5 * a[1] + close }\nenterLong('x') { a > 3 }"                         || "005 1:24+1 the formula of 'a' cannot use itself"
        'several locals'         | "onBar { def (a, b) = [1, 2]; if (a > b) buy() }"                                        || '004 1:9+19 one local is declared at a time'
        'choices that are numbers' | "params { c choice(1, of: [1, 2, 3]) }\nenterLong('x') { c == 'a' }"                    || '007 1:27+1 a text written out is needed here'
        'a misspelt indicator'   | "indicators { trend sma(20) }\nenterLong('x') { close > trend }"                         || '007 1:14+13 this declares no indicator'
        'two params'             | "params { a integer(3) }\nparams { b integer(3) }\nenterLong('x') { close > a + b }"      || "010 2:1+6 'params' is there twice"
        'texts in order'         | "enterLong('x') { 'x' > 'y' }"                                                           || '008 1:18+3 > needs numbers, but this is a text'
        'a plot turned round'    | "plot close, 'c'\nenterLong('x') { close > 3 }"                                          || '007 1:6+5 what a plot is called is written out as a text'
        'a default value'        | "double f(double x, int n = 3) { x + n }\nenterLong('x') { f(close) > 3 }"               || '004 1:20+9 parameters of functions have no default values'
        'curly quotes'           | "enterLong(‘x’) { close > 3 }"                                                           || "004 1:11+1 '‘' is not part of the language"
        'a wrong score'          | "perSymbol { s = sma(cloze, 3) }\nrebalance(every: 1.week) { hold universe.where { it.s > 3 }.equalWeights() }" || "005 1:21+5 nothing is called 'cloze'"
        'a word of Groovy'       | "params { class integer(3) }\nenterLong('x') { close > 3 }"                              || "004 1:10+5 'class' is not part of the language"
    }

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

    def "a statement has at most 100 operators, and all of a script together as many as can be read in time: #what"() {
        expect:
        problems(script).collect { told(it) } == expected

        where:
        what                 | script                                                                  || expected
        '100 in a sum'       | "enterLong('x') { close > 1${' + 1' * 99} }"                           || []
        '101 in a sum'       | "enterLong('x') { close > 1${' + 1' * 100} }"                          || ['003 1:424+1 this statement has more than 100 operators']
        'on several lines'   | "enterLong('x') { close > 1${'\n + 1' * 99}\n * 1 }"                   || ['003 101:2+1 this statement has more than 100 operators']
        'in brackets'        | "enterLong('x') { close > (1${'\n + 1' * 99}\n * 1) }"                 || ['003 101:2+1 this statement has more than 100 operators']
        'in inner blocks'    | "indicators { a = ${"on('1w') { close * 2 } + " * 50}1 }"              || ['003 1:1266+1 this statement has more than 100 operators']
        'many short ones'    | "onBar { def x = 1.0\n${'x = x * 2 + 1\n' * 500} if (x > 1) buy() }"   || []
        'many blocks'        | "onBar { ${'if (flat && close > 1) { buy() }\n' * 200} }"               || []
        'many long ones'     | "onBar { ${("def x = 1.0" + ' + 1' * 90 + '\n') * 6} }"                || ['003 5:337+1 the statements of this script have too many operators; long statements count most']
        'lambdas in lambdas' | "onBar { def x = ${'(a) -> ' * 6} 1 }"                                 || ['003 1:49+1 this statement has more than 100 operators']
    }

    def "every problem of a script is told at once, in the order of the text, with the line as it stands"() {
        given:
        var found = problems('''strategy 'Many'
params { fast integer(20, mn: 5) }
indicators { trend = smaa(close, fast) }
enterLong('a') { close > trend && clse > 2 }
exitLong('b')  { positon.barsHeld > 3 }
protect { stopBy 5.percent }
''')

        expect:
        found.collect { it.place().line() } == [2, 3, 4, 5, 6]
        found.collect { it.place().toString() }[1] == 'dir/s.groovy:3:22'
        found[2].place().sourceLine() == 'enterLong(\'a\') { close > trend && clse > 2 }'
        found.collect { it.advice() } == ["did you mean 'min'?", "did you mean 'sma'?", "did you mean 'close'?", "did you mean 'position'?",
            'write stopBy close * 5.percent']
    }

    def "in a function inside a block, #body is told as #expected"() {
        expect:
        problems("onBar {\n    $body\n    buy()\n}").collect { told(it) } == expected

        where:
        body                                                 || expected
        'def n = 3\n    double f(double x) { x + n }'        || ["005 3:30+1 nothing is called 'n'"]
        'double f(double x) { x + * 3 }'                     || ["002 2:30+1 '*' does not fit here"]
        'double f(double x) { x + * 3 }\n    def y = 3 + * 2' || ["002 2:30+1 '*' does not fit here", "002 3:15+1 '+' does not fit here"]
        'double close(double x) { x }'                       || ["009 2:5+28 'close' is a column of the bars and cannot be a name"]
        'double f(double x) { x }\n    int f(int x) { x }'   || ["010 3:5+18 'f' is declared already, as a function"]
        'double f(double x = 3) { x }'                       || ['004 2:14+12 parameters of functions have no default values']
        'if (flat) buy(); else double f() { 3 }'             || ['002 2:27+1 a function cannot stand here']
        (1..31).collect { "double f$it() { 1 }" }.join('\n') || ['003 32:1+1 at most 30 functions stand inside blocks']
    }
}
