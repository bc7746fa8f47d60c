package dev.backbeat.repl.cli

import dev.backbeat.engine.lab.Progress
import dev.backbeat.engine.lab.Progress.Stage
import spock.lang.Specification

class ProgressLineSpec extends Specification {
    static final long SECOND = 1_000_000_000L

    def err = new ByteArrayOutputStream()
    def screen = new Screen(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err), true, true, [:])
    long now = 0

    def "a long run shows its stages, how far it is and when it will be done"() {
        given:
        def line = line(1)
        def run = line.begin('configs/a.yaml')

        when:
        now = 2 * SECOND
        line.show()
        simulated(run.told(), 0.25d)
        now = 12 * SECOND
        simulated(run.told(), 0.5d)
        line.show()
        now = 20 * SECOND
        run.told().reached(Stage.WRITING, 0)
        line.show()
        run.close()
        line.wipe()

        then:
        err.toString().split(/\r\u001b\[K/).toList().findAll() == [
                'configs/a.yaml  loading data', 'configs/a.yaml  simulating  50 %  ETA 10 s', 'configs/a.yaml  writing the run']
        err.toString().endsWith('\r\u001b[K')
    }

    def "minutes are written as minutes"() {
        given:
        def line = line(1)
        def run = line.begin('a')
        run.told().reached(Stage.SIMULATING, 0)

        when:
        now = 90 * SECOND
        simulated(run.told(), 0.4d)
        line.show()

        then:
        err.toString().endsWith('ETA 2:15 min')
    }

    def "of several runs it tells how many are done and how far the others are"() {
        given:
        def line = line(4)
        def runs = ['configs/a.yaml', 'configs/b.yaml', 'configs/c.yaml'].collect { line.begin(it) }
        simulated(runs[1].told(), 0.3d)
        runs[2].told().reached(Stage.WRITING, 0)

        when:
        now = SECOND
        line.show()
        runs[0].close()
        line.show()

        then:
        err.toString().split(/\r\u001b\[K/).toList().findAll() == [
                '0 of 4 done  a.yaml loading, b.yaml 30 %, c.yaml writing', '1 of 4 done  b.yaml 30 %, c.yaml writing']
    }

    def "it stays on one line of a terminal"() {
        given:
        def line = line(4)
        3.times { line.begin('x' * 50) }

        when:
        now = SECOND
        line.show()

        then:
        err.toString().replace('\r\u001b[K', '').length() == 78
    }

    def "a short run shows nothing, and nothing is wiped away"() {
        given:
        def line = line(1)

        when:
        def run = line.begin('a')
        now = SECOND.intdiv(10)
        line.show()
        run.close()
        line.wipe()

        then:
        err.toString() == ''
    }

    def "where it is not wanted nothing stands between a run and its strategy"() {
        given:
        def line = new ProgressLine(screen, false, 1, { now })

        when:
        def run = line.begin('a')
        now = SECOND
        line.show()

        then:
        run.told().is(Progress.NONE)
        err.toString() == ''
    }

    private ProgressLine line(int runs) {
        new ProgressLine(screen, true, runs, { now })
    }

    private static void simulated(Progress progress, double fraction) {
        progress.reached(Stage.SIMULATING, 0)
        256.times { progress.reached(Stage.SIMULATING, fraction) }
    }
}
