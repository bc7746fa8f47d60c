package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.language.ScriptFault;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Arrays;

/// Says where and when a script failed while it ran.
record Faults(Sources sources, String className) {

    ProblemsFound onBar(Throwable fault, Bars bars, int bar) {
        return at(fault, bars.symbol() + ", bar closing " + Nanos.toInstant(bars.closedAt(bar)));
    }

    ProblemsFound at(Throwable fault, String when) {
        String what = fault instanceof ScriptFault ? fault.getMessage() : "functions call one another without end";
        Place place = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().equals(className) && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> sources.place(frame.getLineNumber()))
                .orElseGet(() -> Place.of(sources.script().shownAs()));
        return new ProblemsFound(Problem.error(ScriptCode.FAULT, place, what + " (" + when + ")", ""));
    }
}
