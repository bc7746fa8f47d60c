package dev.backbeat.engine.experiment

import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import java.nio.file.Path

/// Reads experiments that are not fine and says what is told about them.
class Broken {
    static final ExperimentFile FILES = new ExperimentFile(WrittenStrategy.SOURCE)

    /// A file without a fault.
    static final String FINE = '''\
        strategy: {script: pullback.groovy}
        data: {path: AAPL.csv}
        costs: {commission: 0.1%, slippage: 5 bps}
        '''.stripIndent()

    static Experiment read(String text, Setting... settings) {
        FILES.read(text, 'configs/a.yaml', Path.of('configs'), settings as List)
    }

    /// The file without a fault, but for these lines, which take the place of a section of theirs.
    static String fineBut(String lines) {
        String section = lines.takeWhile { it != ':' }
        FINE.readLines().findAll { !it.startsWith(section + ':') }.join('\n') + '\n' + lines + '\n'
    }

    static List<Problem> problems(String text, Setting... settings) {
        try {
            read(text, settings)
            []
        } catch (ProblemsFound e) {
            e.problems()
        }
    }

    /// `3:17 «-5» BB-CFG-011 message · advice`, with the characters over the caret.
    static List<String> told(String text, Setting... settings) {
        problems(text, settings).collect {
            def place = it.place()
            def where = place.source() == 'configs/a.yaml' ? '' : place.source() + ' '
            def spot = place.column() == 0 ? '' : "${place.line()}:${place.column()} «${underlined(it)}» "
            def advice = it.advice().empty ? '' : ' · ' + it.advice()
            "$where$spot${it.code().code()} ${it.message()}$advice".toString()
        }
    }

    static String underlined(Problem problem) {
        def place = problem.place()
        int[] line = place.sourceLine().codePoints().toArray()
        int end = Math.min(line.length, place.column() - 1 + place.length())
        place.column() > line.length ? '' : new String(line, place.column() - 1, end - place.column() + 1)
    }
}

/// Files of cases: some lines of YAML, and behind `=> ` what is told about them; `=====` between two.
class Cases {
    static final boolean UPDATE = Boolean.getBoolean('spock.snapshots.updateSnapshots')

    static List<Map> of(String file) {
        path(file).text.split('\n=====\n', -1).collect { part ->
            def lines = part.readLines()
            [yaml: lines.findAll { !it.startsWith('=> ') }.join('\n'), told: lines.findAll { it.startsWith('=> ') }*.substring(3)]
        }
    }

    /// Rewrites the file by what is told now, where golden files are to be updated.
    static void update(String file, Closure<List<String>> told) {
        if (!UPDATE) return
        path(file).text = of(file)
            .collect { ([it.yaml] + told(it.yaml).collect { t -> '=> ' + t }).join('\n') }
            .join('\n=====\n') + '\n'
    }

    private static File path(String file) {
        new File(System.getProperty("spock.snapshots.rootPath"), "dev/backbeat/engine/experiment/$file")
    }
}
