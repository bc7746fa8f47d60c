package dev.backbeat.engine.lab

import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.engine.experiment.Setting
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.tracking.Recorder
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate

/// A run in a project of its own, to be reproduced after something was changed.
abstract class Reproducing extends Specification {
    @TempDir
    Path root

    Path project
    RunFolder run

    def setup() {
        project = root.resolve('project')
        write('configs/quick.yaml', '''\
            name: quick
            strategy: {script: ../strategies/ten.groovy}
            data:
              source: csv
              path: ../data/{symbol}.csv
              symbols: [AAA, BBB]
            costs: {commission: 0.1%}
            sizing: {model: fixed, value: 5}
            '''.stripIndent())
        write('strategies/ten.groovy', '// buys at every tenth bar\nhold 3\n')
        write('data/AAA.csv', bars(1))
        write('data/BBB.csv', bars(2))
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:22Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()
    }

    Verdict reproduced() {
        new Reproduction(lab(), new HoldScripts(), [:], '25.0.1').of(run)
    }

    Lab lab() {
        new Lab(new MarketSources(), new RunFolders(project.resolve('runs'), Pictures.NONE), Recorder.NONE, Limits.ofMegabytes(100))
    }

    def experiment() {
        new ExperimentFile(new HoldScripts()).read(project.resolve('configs/quick.yaml'), 'configs/quick.yaml', [] as List<Setting>)
    }

    void write(String path, String text) {
        def file = project.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    void edit(String path, String was, String is) {
        def file = run.path().resolve(path)
        def text = Files.readString(file)
        assert text.contains(was)
        Files.writeString(file, text.replace(was, is))
    }

    static String sha256(Path file) {
        HexFormat.of().formatHex(java.security.MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)))
    }

    static String bars(int seed) {
        def random = new SplittableRandom(seed)
        def text = new StringBuilder('date,open,high,low,close,volume\n')
        60.times {
            double open = 100 + random.nextInt(-500, 500) / 100d
            double close = open + random.nextInt(-100, 100) / 100d
            text << "${LocalDate.of(2024, 1, 1).plusDays(it)},$open,${Math.max(open, close) + 1},${Math.min(open, close) - 1},$close,1000\n"
        }
        text
    }
}
