package dev.backbeat.engine.lab

import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.engine.experiment.Setting
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.tracking.Recorder
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate

/// What the data of an experiment lack is told at the line that asks for it.
class AskedSpec extends Specification {
    @TempDir
    Path project

    def setup() {
        write('prices/AAA.csv', bars(LocalDate.of(2024, 1, 1)))
        write('prices/BBB.csv', bars(LocalDate.of(2024, 1, 1)))
        Files.createDirectories(project.resolve('empty'))
        write('strategies/ten.groovy', 'hold 3\n')
        write('configs/base/far.yaml', 'data:\n  from: 2030-01-01\n')
    }

    def "#what is told where it is asked for"() {
        given:
        write('configs/a.yaml', "strategy: {script: ../strategies/ten.groovy}\n$yaml\n")

        when:
        lab().report(experiment(sets))

        then:
        def found = thrown(ProblemsFound)
        found.exitCode() == 4
        found.problems().collect { underlined(it.place()) } == told
        found.problems().every { it.message().contains(message) && !it.message().contains('data.symbols.') }

        where:
        what                         | yaml                                                                        | sets                          || told                                                            | message
        'a folder that is not there' | 'data: {path: "../no/{symbol}.csv", symbols: [AAA, BBB]}'                   | []                            || ['configs/a.yaml:2:14 "../no/{symbol}.csv"'] * 2                | '/no/'
        'no folder for several'      | 'data: {path: ../no, symbols: [AAA, BBB]}'                                  | []                            || ['configs/a.yaml:2:14 ../no']                                   | 'there is no folder '
        'a symbol without a file'    | 'data:\n  path: ../prices\n  symbols:\n    - AAA\n    - XYZ'                 | []                            || ['configs/a.yaml:6:7 XYZ']                                      | 'XYZ.csv for XYZ'
        'a reference without a file' | 'data: {path: ../prices, symbols: [AAA, BBB], references: [SPY]}'           | []                            || ['configs/a.yaml:2:59 SPY']                                     | 'SPY.csv for SPY'
        'a folder without a symbol'  | 'data: {path: ../empty, symbols: [AAA, BBB]}'                               | []                            || ['configs/a.yaml:2:34 AAA', 'configs/a.yaml:2:39 BBB']          | '/empty/'
        'one file of no folder'      | 'data: {path: ../no/AAA.csv}'                                               | []                            || ['configs/a.yaml:2:14 ../no/AAA.csv']                           | 'AAA.csv for AAA'
        'one file that is not there' | 'data: {path: ../prices/AAB.csv}'                                           | []                            || ['configs/a.yaml:2:14 ../prices/AAB.csv']                       | 'AAB.csv for AAB'
        'a first day beyond them'    | 'data: {path: ../prices/AAA.csv, from: 2030-01-01}'                         | []                            || ['configs/a.yaml:2:39 2030-01-01']                              | 'AAA.csv: no bar opens at or after 2030'
        'the same in another file'   | 'extends: base/far.yaml\ndata: {path: ../prices/AAA.csv}'                   | []                            || ['configs/base/far.yaml:2:9 2030-01-01']                        | 'AAA.csv: no bar opens at or after 2030'
        'a last day before them'     | 'data: {path: ../prices/AAA.csv, from: 2020-01-01, to: 2020-02-01}'         | []                            || ['configs/a.yaml:2:55 2020-02-01']                              | 'the bars run from 2024-01-01'
        'a flag'                     | 'data: {path: ../prices/AAA.csv}'                                           | ['data.path=../prices/X.csv'] || ['--set data.path=../prices/X.csv ../prices/X.csv']             | 'X.csv for X'
        'another timeframe'          | 'data: {path: ../prices/AAA.csv, timeframe: 1w}'                            | []                            || ['configs/a.yaml:2:44 1w']                                      | 'AAA.csv: data.timeframe is 1w'
        'days by default'            | 'data: {path: ../prices/WEEKS.csv}'                                         | []                            || ['configs/a.yaml:2:14 ../prices/WEEKS.csv']                     | 'WEEKS.csv: data.timeframe is 1d'
        'days of made-up bars'       | 'data: {source: synthetic, bars: 20, to: 1999-01-01}'                       | []                            || ['configs/a.yaml:2:41 1999-01-01']                              | 'no bar opens before 1999'
    }

    def "a row that is wrong is told in its file"() {
        given:
        write('prices/BAD.csv', 'date,open,high,low,close\n2024-01-01,1,1,1,x\n')
        write('configs/a.yaml', 'strategy: {script: ../strategies/ten.groovy}\ndata: {path: ../prices/BAD.csv}\n')

        when:
        lab().report(experiment([]))

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.place()*.toString() == ["$project/prices/BAD.csv:2:18".toString()]
    }

    private static String underlined(place) {
        String text = place.sourceLine().substring(place.column() - 1, place.column() - 1 + place.length())
        "$place $text"
    }

    private experiment(List<String> sets) {
        write('prices/WEEKS.csv', 'date,open,high,low,close\n' + (0..<40).collect { "${LocalDate.of(2023, 1, 2).plusWeeks(it)},1,1,1,1\n" }.join(''))
        new ExperimentFile(new HoldScripts()).read(project.resolve('configs/a.yaml'), 'configs/a.yaml', sets.collect { Setting.set(it) })
    }

    private Lab lab() {
        new Lab(new MarketSources(), new RunFolders(project.resolve('runs'), Pictures.NONE), Recorder.NONE, Limits.ofMegabytes(100))
    }

    private void write(String name, String text) {
        Files.createDirectories(project.resolve(name).parent)
        Files.writeString(project.resolve(name), text)
    }

    private static String bars(LocalDate first) {
        'date,open,high,low,close,volume\n' + (0..<60).collect { "${first.plusDays(it)},100,102,99,101,1000\n" }.join('')
    }
}
