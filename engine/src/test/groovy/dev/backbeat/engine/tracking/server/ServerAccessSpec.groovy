package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path

/// Whom a server lets in, and which server is believed.
@Timeout(120)
class ServerAccessSpec extends Recording {
    def "a server of an authority that nobody knows is believed by whoever names it, or believes all: #whom"() {
        given:
        def keys = folder.resolve('keys.p12')
        keytool('-genkeypair', '-alias', 'a', '-keyalg', 'EC', '-dname', 'CN=desk', '-ext', 'SAN=dns:localhost,ip:127.0.0.1', '-keystore', "$keys", '-storepass', 'planted')
        keytool('-exportcert', '-rfc', '-alias', 'a', '-keystore', "$keys", '-storepass', 'planted', '-file', "${folder.resolve('desk.pem')}")
        server.close()
        server = new FaultyServer(keys)
        this.environment = environment.collectEntries { [it.key, it.value.replace('FOLDER', "$folder")] }

        when:
        def told = []
        try {
            record([run()], new Destination(server.base, '', '', '', ca.replace('FOLDER', "$folder")))
        } catch (ProblemsFound e) {
            told += e.problems()*.code()*.code()
        }

        then:
        told == code
        server.alive()*.info*.status == (code ? [] : ['FINISHED'])

        cleanup:
        ['', 'Type', 'Password'].each { System.clearProperty("javax.net.ssl.trustStore$it") }

        where:
        whom         | ca                | environment                                              || code
        'nobody'     | ''                | [:]                                                      || ['BB-TRK-008']
        'experiment' | 'FOLDER/desk.pem' | [:]                                                      || []
        'variable'   | ''                | [MLFLOW_TRACKING_SERVER_CERT_PATH: 'FOLDER/desk.pem']    || []
        'all'        | ''                | [MLFLOW_TRACKING_INSECURE_TLS: 'true']                   || []
        'no file'    | 'FOLDER/gone.pem' | [:]                                                      || ['BB-TRK-008']
    }

    private static void keytool(String... words) {
        def tool = Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString()
        def process = new ProcessBuilder(tool, *words).redirectErrorStream(true).start()
        def said = process.inputStream.text
        assert process.waitFor() == 0: said
    }

    def "who asks is told as the first of these says: #said"() {
        given:
        this.environment = environment
        if (file) {
            Files.createDirectories(folder.resolve('.mlflow'))
            Files.writeString(folder.resolve('.mlflow/credentials'), file)
        }

        when:
        record([run()], new Destination(server.base.replace('http://', "http://$inAddress"), explicit.username ?: '', explicit.password ?: '', explicit.token ?: '', ''))

        then:
        server.headers*.authorization.toSet() == [said == null ? null : said.contains(':') ? "Basic ${said.bytes.encodeBase64()}".toString() : "Bearer $said".toString()] as Set

        where:
        explicit                        | inAddress     | environment                                                                     | file                                                                                   || said
        [:]                             | ''            | [:]                                                                             | ''                                                                                     || null
        [username: 'ada', password: 'x'] | 'b:c@'       | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 'ada:x'
        [username: 'ada']               | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'ada:p'
        [password: 'x']                 | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'u:x'
        [token: 'mine']                 | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'mine'
        [:]                             | 'b:c%40d@'    | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 'b:c@d'
        [:]                             | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p', MLFLOW_TRACKING_TOKEN: 't'] | ''                                                                          || 'u:p'
        [:]                             | ''            | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 't'
        [:]                             | ''            | [MLFLOW_TRACKING_PASSWORD: 'p', MLFLOW_TRACKING_TOKEN: 't']                     | '[other]\nmlflow_tracking_username = no\n[mlflow]\n# me\nmlflow_tracking_username = f\nmlflow_tracking_password=g=h\n' || 'f:p'
        [:]                             | ''            | [:]                                                                             | '[mlflow]\nmlflow_tracking_username = f\nmlflow_tracking_password=g=h\n'               || 'f:g=h'
    }

    def "a wrong token is told, and not shown"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, 401, 'Unauthorized') }

        when:
        record([run()], new Destination(server.base, '', '', 'planted', ''))

        then:
        def e = thrown(ProblemsFound)
        e.problems().toString().contains('it was told a token')
        !e.problems().toString().contains('planted')
        !new Destination('http://a:planted@b', 'x', 'planted', 'planted', '').toString().contains('planted')
    }
}
