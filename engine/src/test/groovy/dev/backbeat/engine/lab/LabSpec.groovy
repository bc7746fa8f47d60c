package dev.backbeat.engine.lab

import dev.backbeat.engine.lab.Progress.Stage
import dev.backbeat.engine.market.DataSource
import dev.backbeat.engine.market.GeneratedBars
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.report.Report
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.BookDecider
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.tracking.Tracker
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class LabSpec extends Specification {
    @TempDir
    Path root

    def lab(Map change = [:]) {
        new Lab(
                (change.data ?: new GeneratedBars()) as DataSource,
                new RunFolders(root, Pictures.NONE),
                (change.tracker ?: Tracker.NONE) as Tracker,
                change.limits ?: Limits.ofMegabytes(2048))
    }

    def "a run goes from the experiment to a folder, and the tracker hears of it when the folder is complete"() {
        given:
        def heard = []
        def tracker = { RunFolder run, Report report -> heard << run.altered() } as Tracker

        when:
        def run = lab(tracker: tracker).run(Samples.experiment(), Samples.occasion(), Progress.NONE)

        then:
        heard == [[]]
        run.report().result().trades().size() > 5
        Files.readAllLines(run.folder().file('data/trades.csv')).size() == 1 + run.report().result().trades().size()
        run.folder().manifest().dataFingerprint() == run.report().data().fingerprint().sha256()
    }

    def "a simulation is pure: the same experiment gives the same result and leaves no trace"() {
        given:
        def market = new GeneratedBars().load(Samples.market())

        expect:
        same(lab().simulate(Samples.experiment(), market), lab().simulate(Samples.experiment(), market))
        same(lab().report(Samples.experiment()).result(), lab().simulate(Samples.experiment(), market))
        Files.list(root).toList() == []
    }

    def "whoever watches is told how far it is, and changes nothing"() {
        given:
        def told = []
        def watching = { Stage stage, double fraction -> told << [stage, fraction] } as Progress

        when:
        def watched = lab().run(experiment, Samples.occasion(), watching)
        def alone = lab().run(experiment, Samples.occasion(), Progress.NONE)

        then:
        same(watched.report().result(), alone.report().result())
        !watched.report().result().orders().isEmpty()
        told.first() == [Stage.LOADING, 0d]
        told.last() == [Stage.WRITING, 0d]
        told.findAll { it[0] == Stage.SIMULATING }*.get(1).max() > 0.9d
        told.every { it[1] >= 0 && it[1] <= 1 }

        where:
        experiment << [Samples.experiment(), Samples.experiment(strategy: new Rebalancing())]
    }

    def "a run that fails on its data leaves no folder"() {
        given:
        def broken = { MarketRequest request -> throw new ProblemsFound([]) } as DataSource

        when:
        lab(data: broken).run(Samples.experiment(), Samples.occasion(), Progress.NONE)

        then:
        thrown(ProblemsFound)
        Files.list(root)*.fileName*.toString() == ['.work']
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']
    }

    def "a run that would need more memory than it may have is refused"() {
        when:
        lab(limits: new Limits(100)).report(Samples.experiment())

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 6
        e.problems()[0].code().code() == 'BB-RUN-007'
    }

    private static boolean same(Result one, Result other) {
        one.trades() == other.trades() && one.orders() == other.orders() && one.events() == other.events()
                && Arrays.equals(one.equity().equity(), other.equity().equity())
                && Arrays.equals(one.equity().time(), other.equity().time())
    }

    static class Rebalancing implements Strategy {
        @Delegate
        Strategy like = new dev.backbeat.engine.runs.EveryTenBars()

        @Override
        Decisions on(dev.backbeat.engine.market.MarketData data, Parameters parameters, dev.backbeat.engine.market.column.ColumnCache columns) {
            new Decisions.WholeBook(new BookDecider() {
                @Override
                BookDecider.Schedule schedule() { new BookDecider.Schedule(1, BookDecider.Schedule.Unit.WEEK) }

                @Override
                void rebalance(int instant, Desk desk) {
                    desk.intend(0, new Intention.TargetWeight(instant % 2 ? 0.5d : 0.2d, 'half'))
                }
            })
        }
    }
}
