package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Scripts in a folder, and what is told of them. */
abstract class Including extends Specification {
    static final String BUYS = "onBar { if (twice(close) > 3) buy tag: 'x' }\n"
    static final String TWICE = "double twice(double x) {\n    2 * x\n}\n"

    @TempDir
    Path root

    void write(Map<String, String> files) {
        files.each { name, text ->
            var file = root.resolve("strategies/$name")
            Files.createDirectories(file.parent)
            Files.writeString(file, text)
        }
    }

    def strategy(Map<String, String> files, String script = 's.groovy', StrategyCompiler compiler = new StrategyCompiler()) {
        write(files)
        compiler.strategy(root.resolve("strategies/$script"), "strategies/$script")
    }

    List<String> problems(Map<String, String> files, String script = 's.groovy') {
        try {
            strategy(files, script)
            return []
        } catch (ProblemsFound e) {
            return e.problems().collect { "${it.place()} «${shown(it.place())}» ${it.message()}${it.advice() ? ' · ' + it.advice() : ''}".toString() }
        }
    }

    static String shown(place) {
        place.line() == 0 || place.sourceLine().empty ? '' : place.sourceLine().substring(place.column() - 1, Math.min(place.sourceLine().length(), place.column() - 1 + place.length()))
    }
}
