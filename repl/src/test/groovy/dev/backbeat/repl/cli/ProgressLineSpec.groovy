package dev.backbeat.repl.cli

import dev.backbeat.engine.lab.Progress.Stage
import spock.lang.Specification

class ProgressLineSpec extends Specification {
    static final long SECOND = 1_000_000_000L

    def err = new ByteArrayOutputStream()
    def screen = new Screen(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err), true, true, [:])
    long now = 0
    def line = new ProgressLine(screen, 'configs/a.yaml', { now })

    def "a long run shows its stages, how far it is and when it will be done"() {
        when:
        line.reached(Stage.LOADING, 0)
        now = 2 * SECOND
        simulated(0.25d)
        now = 12 * SECOND
        simulated(0.5d)
        now = 12 * SECOND + 1
        simulated(0.6d)
        now = 20 * SECOND
        line.reached(Stage.WRITING, 0)
        line.close()

        then:
        err.toString().split(/\r\u001b\[K/).toList().findAll() == [
                'configs/a.yaml  simulating   0 %  ', 'configs/a.yaml  simulating  50 %  ETA 10 s', 'configs/a.yaml  writing the run']
        err.toString().endsWith('\r\u001b[K')
    }

    def "minutes are written as minutes"() {
        when:
        line.reached(Stage.SIMULATING, 0)
        now = 90 * SECOND
        simulated(0.4d)

        then:
        err.toString().endsWith('ETA 2:15 min')
    }

    def "a short run shows nothing"() {
        when:
        line.reached(Stage.LOADING, 0)
        now = SECOND.intdiv(10)
        simulated(0.5d)
        line.reached(Stage.WRITING, 0)
        line.close()

        then:
        err.toString() == ''
    }

    private void simulated(double fraction) {
        line.reached(Stage.SIMULATING, 0)
        256.times { line.reached(Stage.SIMULATING, fraction) }
    }
}
