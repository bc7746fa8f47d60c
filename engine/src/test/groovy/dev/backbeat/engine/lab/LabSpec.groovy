package dev.backbeat.engine.lab

import dev.backbeat.engine.lab.Progress.Stage
import dev.backbeat.engine.experiment.Tracking
import dev.backbeat.engine.market.DataSource
import dev.backbeat.engine.market.GeneratedBars
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.problem.DataCode
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.RunCode
import dev.backbeat.engine.runs.KeptRuns
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.RunId
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.BookDecider
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.SymbolDecider
import dev.backbeat.engine.tracking.Recorder
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
                (change.recorder ?: Recorder.NONE) as Recorder,
                change.limits ?: Limits.ofMegabytes(2048))
    }

    def "a run goes from the experiment to a folder, and the recorder hears of it when the folder is complete"() {
        given:
        def heard = []
        def recorder = [expect: { Tracking where, Path baseFolder -> heard << where.store().text() },
                        kept  : { RunId id -> heard << RunFolder.at(root.resolve(id.text())).altered() }] as Recorder

        when:
        def run = lab(recorder: recorder).run(Samples.experiment(), Samples.occasion(), Progress.NONE)

        then:
        heard == ['embedded', []]
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

    def "a run that fails with #thrown leaves no run, but what was known of it, and the recorder hears of that"() {
        given:
        def heard = []
        def recorder = [expect: { Tracking where, Path baseFolder -> }, kept: { RunId id -> heard << id }] as Recorder
        def broken = { MarketRequest request -> throw thrown } as DataSource

        when:
        lab(data: broken, recorder: recorder).run(Samples.experiment(), Samples.occasion(), Progress.NONE)

        then:
        def e = thrown(Throwable)
        e.class == thrown.class
        e.message == thrown.message
        Files.list(root)*.fileName*.toString().sort() == ['.failed', '.work']
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']

        and:
        heard.size() == 1
        def left = new KeptRuns(root).failed(heard[0])
        left.reason() == reason
        left.problems() == problems
        !left.killed()
        left.attempt().settings()['data.seed'] == '7'
        left.files() == ['code/strategy.groovy', 'config/experiment.yaml', 'config/original.yaml']

        where:
        thrown                                                                                   || reason            | problems
        new ProblemsFound([Problem.error(DataCode.BAD_ROW, Place.of('A.csv'), 'no', 'mend it')]) || 'no'              | ['A.csv: BB-DAT-002: no; mend it']
        new ProblemsFound([])                                                                    || 'it failed'       | []
        new StackOverflowError('deep')                                                           || 'a bug: java.lang.StackOverflowError: deep' | []
    }

    def "a strategy that fails on a bar leaves its account up to there, #watched"() {
        given:
        def heard = []
        def recorder = [expect: { Tracking where, Path baseFolder -> }, kept: { RunId id -> heard << id }] as Recorder
        def experiment = Samples.experiment(strategy: new FailsOnBar(at: 33), market: Samples.market(symbols: ['AAA']))

        when:
        lab(recorder: recorder).run(experiment, Samples.occasion(), progress)

        then:
        thrown(IllegalStateException)
        def left = new KeptRuns(root).failed(heard[0])
        left.bars() == 34
        left.equity(1000).points()*.bar() == (0..33).toList()
        left.dataManifest().get().path('symbols').size() == 1
        left.files().containsAll(['data/trades.csv', 'data/orders.csv', 'data/manifest.json'])

        where:
        watched           | progress
        'while watched'   | ({ Stage stage, double fraction -> } as Progress)
        'with nobody by'  | Progress.NONE
    }

    def "a run whose maker does not come back is given up: what it still writes makes no run of it"() {
        given:
        Lab lab
        lab = this.lab(data: { MarketRequest request ->
            lab.giveUp(Samples.occasion(), [Problem.error(RunCode.TIMED_OUT, Place.of('here'), 'too long', '')])
            new GeneratedBars().load(request)
        } as DataSource)

        when:
        lab.run(Samples.experiment(), Samples.occasion(), Progress.NONE)

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 6
        def kept = new KeptRuns(root).without([])
        kept.collect { new KeptRuns(root).failed(it).reason() } == ['too long']
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

    /** Trades until it fails. */
    static class FailsOnBar implements Strategy {
        @Delegate
        Strategy like = new dev.backbeat.engine.runs.EveryTenBars()
        int at

        @Override
        Decisions on(dev.backbeat.engine.market.MarketData data, Parameters parameters, dev.backbeat.engine.market.column.ColumnCache columns) {
            def decider = (like.on(data, parameters, columns) as Decisions.EachSymbol).deciders()[0]
            new Decisions.EachSymbol([new SymbolDecider() {
                int firstBar() { 0 }

                int failedAt() { at }

                int decide(int from, int to, Desk desk) {
                    int stopped = decider.decide(from, Math.min(to, at), desk)
                    if (stopped >= at && to > at) throw new IllegalStateException('no more')
                    stopped
                }
            }])
        }
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
