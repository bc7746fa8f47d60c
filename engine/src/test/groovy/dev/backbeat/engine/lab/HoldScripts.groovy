package dev.backbeat.engine.lab

import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.ScriptCode
import dev.backbeat.engine.runs.EveryTenBars
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.StrategySource

import java.nio.file.Files
import java.nio.file.Path

/** Scripts of one line that counts, `hold 3`, in them or in what they `include`; whatever else they say is comment. */
class HoldScripts implements StrategySource {

    @Override
    Strategy strategy(Path script, String shownAs) {
        if (!Files.exists(script))
            throw new ProblemsFound(Problem.error(ScriptCode.UNREADABLE_SCRIPT, Place.of(shownAs), 'there is no such script', ''))
        def text = Files.readString(script)
        def sources = [(script.fileName.toString()): text]
        (text =~ /include '(.*)'/).each { sources.put(it[1], Files.readString(script.resolveSibling(it[1]))) }
        def hold = sources.values().join('\n') =~ /hold (\d+)/
        if (!hold.find())
            throw new ProblemsFound(Problem.error(ScriptCode.SYNTAX, new Place(shownAs, 1, 1, 4, text.readLines()[0]), 'it does not say how long to hold', "write 'hold 3'"))
        new Holding((hold.group(1) as long), sources)
    }

    static class Holding extends EveryTenBars {
        final long hold

        Holding(long hold, Map<String, String> sources) {
            this.hold = hold
            this.sources = sources
        }

        @Override
        List<Parameter> parameters() { [new Parameter.OfInteger('hold', hold, 1, 10, 1)] as List<Parameter> }
    }
}
