package dev.backbeat.dsl.compile

import dev.backbeat.dsl.indicator.Argument
import dev.backbeat.dsl.indicator.Argument.Type
import dev.backbeat.dsl.indicator.Catalogue
import dev.backbeat.dsl.indicator.Indicator
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification

/** Every word of the table, called with what makes no sense: each call has one problem, which names word and argument. */
class NonsenseArgumentsSpec extends Specification {
    static final Map<Type, List<String>> WRONG_KIND = [
        (Type.SERIES)   : ['close > open', "'text'", 'true'],
        (Type.CONDITION): ['close', '3', "'text'"],
        (Type.LENGTH)   : ['2.5', 'close', 'close > open', "'text'", 'true'],
        (Type.NUMBER)   : ['close', 'close > open', "'text'", 'true'],
        (Type.CHOICE)   : ["'nonsense'", '3', 'close'],
    ]

    static String fine(Argument argument, int place) {
        switch (argument.type()) {
            case Type.SERIES: return 'close'
            case Type.CONDITION: return 'close > open'
            case Type.CHOICE: return "'${argument.choices()[0]}'"
            default: return argument.otherwise().orElse("${(argument.type() == Type.LENGTH ? Math.max(argument.least(), 5) : Math.clamp(1d, argument.least(), argument.most())) as int}")
        }
    }

    /** A call with all arguments by their names, one of them as given. */
    static String written(Indicator word, String other = '', String value = '', String more = '') {
        var named = word.arguments().withIndex().collect { it, i -> "${it.name()}: ${it.name() == other ? value : fine(it, i)}" }
        var output = word.outputs().isEmpty() ? '' : ".${word.outputs()[0]}"
        "${word.name()}(${(named + (more ? [more] : [])).join(', ')})$output"
    }

    static List problems(List<String> calls) {
        try {
            new StrategyCompiler().strategy("indicators {\n" + calls.withIndex().collect { it, i -> "x$i = $it\n" }.join() + "}\nenterLong('x') { close > 1 }", 's.groovy')
            []
        } catch (ProblemsFound found) {
            found.problems()
        }
    }

    /** What is just below and just above the range, and what nobody means. */
    static List<String> outside(Argument argument) {
        if (!argument.number) return []
        var whole = argument.type() == Type.LENGTH
        [argument.least() - 1, argument.most() + 1, 0d, -1d, 1e9d].toUnique()
            .findAll { it.abs() < 1e15 && !argument.allows(it) }
            .collect { whole || it == Math.rint(it) ? "${it as long}" : "${it as BigDecimal}" }
    }

    def "#word.name tells what is wrong with an argument of the wrong kind, with one too many and with an unknown name"() {
        given:
        var wrong = word.arguments().collectMany { argument -> WRONG_KIND[argument.type()].collect { [argument.name(), written(word, argument.name(), it)] } }
        var calls = wrong*.get(1) + [written(word, '', '', 'close'), written(word, '', '', 'nonsense: 3')]
        var found = problems(calls)

        expect:
        problems([written(word)]) == []
        found*.place()*.line() == (2..<calls.size() + 2).toList()
        found*.code()*.code().toSet() == ['BB-SCR-007'].toSet()
        found.take(wrong.size())*.message().withIndex().every { message, i -> message.startsWith("${wrong[i][0]} of ${word.name()} must be ") }
        found[-2].message() == "${word.name()} takes $takes"
        found[-1].message() == "${word.name()} has no 'nonsense'"

        where:
        word << Catalogue.all()
        plain = word.arguments().count { it.type() != Type.CHOICE }
        choice = word.arguments().find { it.type() == Type.CHOICE }
        takes = plain == 0 ? 'no arguments' : "only $plain argument${plain == 1 ? '' : 's'}${choice ? " besides ${choice.name()}" : ''}"
    }

    def "#word.name says so where no argument of it is a series, and is content with one"() {
        given:
        var columns = word.arguments().findAll { it.column }
        def number = { Argument it -> it.type() == Type.SERIES ? '7' : '1 > 2' }
        def call = { Closure<Boolean> same ->
            var named = word.arguments().withIndex().collect { it, i -> "${it.name()}: ${same(it) ? number(it) : it.type() == Type.CONDITION ? 'close > open' : fine(it, i)}" }
            "${word.name()}(${named.join(', ')})${word.outputs().isEmpty() ? '' : '.' + word.outputs()[0]}"
        }

        expect:
        problems([call { it.column }])*.message() == [columns.withIndex().collect { it, i ->
            "${it.name()}${i == 0 ? ' of ' + word.name() : ''} is ${it.type() == Type.SERIES ? 'the number 7' : 'the same on all bars'}"
        }.join(', ')]
        columns.size() < 2 || problems(columns.collect { one -> call { it.column && it != one } }) == []

        where:
        word << Catalogue.all().findAll { it.arguments().any { it.column } }
    }

    def "#word.name says from where to where each number may be, though nothing reads its column"() {
        given:
        var wrong = word.arguments().collectMany { argument -> outside(argument).collect { [argument, it] } }
        var found = problems(wrong.collect { argument, value -> written(word, argument.name(), value) })

        expect:
        found*.code()*.code().every { it == 'BB-SCR-016' }
        found*.place()*.line() == (2..<wrong.size() + 2).toList()
        found*.message() == wrong.collect { argument, value ->
            "${argument.name()} of ${word.name()} must be ${argument.range()}, but is $value".toString()
        }

        where:
        word << Catalogue.all().findAll { word -> word.arguments().any { outside(it) } }
    }
}
