package dev.backbeat.engine.runs

import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.report.Report
import dev.backbeat.engine.simulation.Result
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class EquityHistorySpec extends Specification {
    static final long MINUTE = 60_000_000_000L

    @TempDir
    Path root

    private RunFolder run(int bars) {
        def curve = new EquityCurve(
            (0..<bars).collect { it * MINUTE } as long[], (0..<bars).collect { 1000d + it } as double[],
            (0..<bars).collect { 1000d } as double[], (0..<bars).collect { 0d } as double[], 1000d)
        def report = Samples.report()
        def long_ = new Report(report.experiment(), report.data(), new Result([], [], curve, [], false), report.metrics())
        new RunFolders(root, Pictures.NONE).begin(report.experiment(), Samples.occasion()).withCloseable { Samples.complete(it, long_) }
    }

    def "of #bars bars there are #points, the first and the last among them, each with its bar's time, equity and drawdown"() {
        when:
        def history = run(bars).equity(1000).points()

        then:
        history.size() == points
        history.every { it.closedAt() == it.bar() * 60_000L && it.equity() == 1000d + it.bar() && it.drawdown() == 0d }
        history*.bar() == history*.bar().toSet().sort()
        history*.bar().take(1) == (bars > 0 ? [0] : [])
        history*.bar().takeRight(1) == (bars > 0 ? [bars - 1] : [])

        where:
        bars    || points
        0       || 0
        1       || 1
        999     || 999
        1000    || 1000
        1001    || 1000
        2500    || 1000
        100_001 || 1000
    }

    def "a column file that ends too early is a damaged run"() {
        given:
        def run = run(100_001)
        def file = run.file('data/equity.columns')
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes))

        when:
        run.equity(1000)

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.code()*.code() == ['BB-RUN-005']
        e.problems()[0].message().endsWith(why)

        where:
        bytes     || why
        3_000_000 || 'its columns end too early'
        20        || 'it is no file of columns'
    }
}
