package dev.backbeat.dsl.compile

/** What cannot be read, or is too much to read. */
class ProblemsOfSyntaxSpec extends BrokenScripts {
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
}
