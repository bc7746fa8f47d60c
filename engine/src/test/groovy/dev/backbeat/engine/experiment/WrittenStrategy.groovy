package dev.backbeat.engine.experiment

import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.ScriptCode
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.StrategySource
import java.nio.file.Path

/// A strategy that declares what a script would and never trades.
class WrittenStrategy implements Strategy {
    String name
    List<Parameter> parameters = []
    Map<String, String> sizing = [:]
    Closure<Boolean> required = { true }

    String name() { name }

    List<Parameter> parameters() { parameters }

    Map<String, String> sizing() { sizing }

    Optional<String> refusal(Parameters given) {
        required(given) ? Optional.empty() : Optional.of('fast < slow is required')
    }

    Decisions on(MarketData data, Parameters given, ColumnCache columns) {
        throw new UnsupportedOperationException()
    }

    Map<String, String> sources() { [('strategies/' + name + '.groovy'): "strategy '$name'" as String] }

    static final WrittenStrategy PULLBACK = new WrittenStrategy(
        name: 'pullback',
        parameters: [
            new Parameter.OfInteger('fast', 20, 5, 60, 1),
            new Parameter.OfInteger('slow', 100, 50, 300, 10),
            new Parameter.OfDecimal('atrStop', 3.0d, 1, 6, 0.25d),
            new Parameter.OfFlag('strict', false),
            new Parameter.OfChoice('average', 'simple', ['simple', 'exponential'])],
        sizing: [model: 'volatility-target', value: '12%/year', lookback: '60 bars'],
        required: { it.integer('fast') < it.integer('slow') })

    static final WrittenStrategy THREE_PUSHES = new WrittenStrategy(
        name: 'three-pushes', parameters: [new Parameter.OfDecimal('atrStop', 3.0d, 1, 6, 0)])

    static final WrittenStrategy PULLBACK_BOOK = new WrittenStrategy(
        name: 'pullback-book', parameters: [new Parameter.OfInteger('count', 5, 1, 20, 1)])

    static final WrittenStrategy PLAIN = new WrittenStrategy(name: 'plain')

    static final WrittenStrategy BADLY_SIZED = new WrittenStrategy(
        name: 'badly-sized', sizing: [model: 'percent-of-equity', value: '0.5'])

    /// The strategies above by the name of their file; any other file does not exist, and one does not compile.
    static final StrategySource SOURCE = { Path script, String shownAs ->
        String file = script.fileName.toString()
        if (file == 'broken.groovy') {
            def place = new Place(shownAs, 3, 5, 4, '    emma(close, 20)')
            throw new ProblemsFound([Problem.error(ScriptCode.SYNTAX, place, "unknown name 'emma'", "did you mean 'ema'?")])
        }
        def found = [PULLBACK, THREE_PUSHES, PULLBACK_BOOK, PLAIN, BADLY_SIZED].find { it.name + '.groovy' == file }
        if (found == null) {
            throw new ProblemsFound(Problem.error(
                ScriptCode.UNREADABLE_SCRIPT, Place.of(shownAs), "there is no script '$shownAs'".toString(), 'check its name'))
        }
        found
    }
}
