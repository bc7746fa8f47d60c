package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch

@Timeout(120)
class TurnsSpec extends Specification {
    static final RUN = TrackerContract.run()
    static final OTHER = TrackerContract.run(name: '20261121-114523-quick-bbbbbb')

    @TempDir
    Path home

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    private Turns turns(Duration most = Duration.ZERO) { new Turns(Turns.of(home).file(), most) }

    private void record(Logged run = RUN) {
        try (def tracker = new ServerTracker(Destination.of(server.base), [:], home, Patience.USUAL)) {
            tracker.record([run])
        }
    }

    def "a run's turn is one's alone, until it is given back; other runs have their own"() {
        when:
        def turn = turns().take(RUN)
        turns().take(OTHER)
        turns().take(RUN)

        then:
        def e = thrown(Fault)
        e.kind() == Fault.Kind.BUSY

        when:
        turn.close()
        turns().take(RUN).close()

        then:
        noExceptionThrown()
    }

    def "a process that has the turn loses it when it is killed"() {
        given:
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def holder = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), HoldsTurn.name, turns().file().toString()).start()
        assert holder.inputReader().readLine() == 'held'

        when:
        turns().take(RUN)

        then:
        def e = thrown(Fault)
        e.kind() == Fault.Kind.BUSY

        when:
        holder.destroyForcibly().waitFor()
        turns(Duration.ofSeconds(30)).take(RUN).close()

        then:
        noExceptionThrown()

        cleanup:
        holder.destroyForcibly()
    }

    def "without a home to write to nobody waits"() {
        given:
        Files.writeString(home.resolve('.backbeat'), 'in the way')

        expect:
        2.times { assert turns().take(RUN).held().isEmpty() }
    }

    def "of two that tell a server of the same run at once the second finds it done"() {
        given:
        def midst = new CountDownLatch(1)
        def waits = new CountDownLatch(1)
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route == 'runs/log-batch' && nth == 1) {
                midst.countDown()
                waits.await()
            }
            false
        }

        when:
        def first = CompletableFuture.runAsync { record() }
        midst.await()
        def second = CompletableFuture.runAsync { record() }
        record(OTHER)
        def calls = server.calls.count('runs/create')
        waits.countDown()
        CompletableFuture.allOf(first, second).join()

        then: 'the other run did not have to wait, the same one did'
        calls == 2
        server.calls.count('runs/create') == 2
        server.calls.count('runs/update') == 2
        !server.calls.contains('runs/delete')
    }
}
