package dev.backbeat.engine.tracking.server

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.TrackerContract
import dev.backbeat.engine.tracking.history.RecordedRun
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/// What comes of `https://` where there is no TLS, or nobody who can be believed.
@Timeout(120)
class SecureConnectionSpec extends Specification {
    static final String BEGIN = '-----BEGIN CERTIFICATE-----'

    static final String PLAIN = 'BB-TRK-008: the server does not speak TLS; write HTTP, or the address at which it does'
    static final String HUNG_UP = 'BB-TRK-008: no secure connection: the server hung up before there was one; see to the server; if it does not speak TLS, write HTTP'

    @TempDir
    Path folder

    @AutoCleanup
    ServerSocket plain = new ServerSocket(0, 50, InetAddress.loopbackAddress)

    String base = "https://127.0.0.1:$plain.localPort"
    Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), [])

    /** A server without TLS, which does so with what it gets. */
    private void serve(Closure answer) {
        Thread.startDaemon {
            while (!plain.closed) {
                try (def socket = plain.accept()) {
                    socket.inputStream.read(new byte[10_000])
                    answer.call(socket)
                } catch (IOException ignored) {
                    // The other side, or the whole feature, is over.
                }
            }
        }
    }

    /** To the end: who closes while something waits to be read takes back what he said. */
    private static void answerPlainly(Socket socket) {
        socket << 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'
        socket.shutdownOutput()
        socket.inputStream.readAllBytes()
    }

    private static String problem(Closure work) {
        try {
            work.call()
        } catch (ProblemsFound e) {
            assert e.problems().size() == 1
            def problem = e.problems().first()
            return "${problem.code().code()} $problem.place: ${problem.message()}; ${problem.advice()}"
        }
        ''
    }

    private String recording(Destination to = Destination.of(base), Map<String, String> environment = [:]) {
        problem { new ServerTracker(to, environment, folder, patience).withCloseable { it.record([TrackerContract.run()]) } }
    }

    /** By Java's own client, which takes files. */
    private String fetching() {
        def run = new RecordedRun('r0', 'r0', '', '', 'FINISHED', 0, OptionalLong.empty(), [:], [:], [:], 'mlflow-artifacts:/1/r0/artifacts')
        problem { new ServerHistory(Destination.of(base), [:], folder, patience).withCloseable { it.fetch(run, 'a.txt', folder.resolve('copy')) } }
    }

    def "a server without TLS that #does is told as that, not as one with the wrong certificate"() {
        given:
        serve { Socket socket -> answer.call(socket) }
        def full = { String text -> text.replaceFirst(': ', " $base: ").replace('HTTP', base.replace('https', 'http')) }

        expect:
        recording().startsWith(full(told))
        fetching() == full(told)

        where:
        does         | answer                                                               || told
        'answers'    | { answerPlainly(it) }                                                || PLAIN
        'hangs up'   | { }                                                                  || HUNG_UP
        'breaks off' | { it.setSoLinger(true, 0) }                                          || HUNG_UP
    }

    def "one that waits for more is told as silent, which is all that can be known"() {
        given:
        patience = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1500), [])
        serve { Socket socket -> socket.inputStream.read(new byte[10_000]) }

        expect:
        recording() == "BB-TRK-006 $base: the server is silent: no answer within 1.5 s; see to the server; if it does not speak TLS, write ${base.replace('https', 'http')}; 'backbeat sync' records what is missing"
    }

    def "certificates that cannot be read are told with their file, who names it and why: #file by #key"() {
        given:
        Files.createDirectory(folder.resolve('folder'))
        Files.writeString(folder.resolve('empty.pem'), '')
        Files.writeString(folder.resolve('text.pem'), 'not a certificate\n')
        Files.writeString(folder.resolve('broken.pem'), "$BEGIN\nAAAA\n${BEGIN.replace('BEGIN', 'END')}\n")
        Files.writeString(folder.resolve('key.pem'), BEGIN.replace('CERTIFICATE', 'PRIVATE KEY') + '\nMC4CAQ==\n-----END PRIVATE KEY-----\n')
        def path = folder.resolve(file).toString()
        def asked = key == 'tracking.ca'

        expect:
        recording(new Destination(base, '', '', '', asked ? path : ''), asked ? [MLFLOW_TRACKING_SERVER_CERT_PATH: 'other.pem'] : [(key): path]) ==
            "BB-TRK-008 $key: the file of certificates cannot be read: $why ($path); name a file with certificates in PEM, which begin with $BEGIN"

        where:
        file          | key                                || why
        'gone.pem'    | 'tracking.ca'                      || 'it is not there'
        'gone.pem'    | 'MLFLOW_TRACKING_SERVER_CERT_PATH' || 'it is not there'
        'folder'      | 'tracking.ca'                      || 'it is a folder'
        'text.pem/a'  | 'tracking.ca'                      || 'Not a directory'
        'empty.pem'   | 'tracking.ca'                      || 'no certificate is in it'
        'text.pem'    | 'tracking.ca'                      || 'no certificate is in it'
        'text.pem'    | 'MLFLOW_TRACKING_SERVER_CERT_PATH' || 'no certificate is in it'
        'broken.pem'  | 'tracking.ca'                      || 'no certificate is in it'
        'key.pem'     | 'tracking.ca'                      || 'no certificate is in it'
    }

    @Requires({ System.getProperty('user.name') != 'root' })
    def "certificates that may not be read are told as that"() {
        given:
        def file = Files.writeString(folder.resolve('desk.pem'), '')
        file.toFile().setReadable(false)

        expect:
        recording(new Destination(base, '', '', '', "$file"), [:]).startsWith("BB-TRK-008 tracking.ca: the file of certificates cannot be read: permission denied ($file); ")
    }
}
