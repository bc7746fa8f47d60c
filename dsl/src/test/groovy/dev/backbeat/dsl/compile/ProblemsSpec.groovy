package dev.backbeat.dsl.compile

/** What is wrong with the blocks of a script, and with the whole of it. */
class ProblemsSpec extends BrokenScripts {
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
}
