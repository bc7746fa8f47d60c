package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RunQuery
import spock.lang.Timeout

/// What a server was told of who asks is never shown, whatever it, or what stands before it, repeats of it.
@Timeout(120)
class RedactionSpec extends Recording {
    private static final String HARD = 'S3"CR/T@x: ü\\+&<'
    private static final String LONG = 'eyJ0eXAiOiJKV1Qi.' + 'a1B2_c3D4-' * 400

    private static String base64(String text) { text.getBytes('UTF-8').encodeBase64() }

    private static String url(String text) { URLEncoder.encode(text, 'UTF-8') }

    def "of a text nothing is left but what is no secret: #form"() {
        expect:
        Redaction.of(credentials).of("bad login: $text, try again") == "bad login: $left, try again"

        where:
        credentials                        | form               | text                                                    || left
        new Credentials.None()             | 'nothing told'     | 'ann:secret'                                            || 'ann:secret'
        new Credentials.Basic('ann', HARD) | 'password'         | HARD                                                    || '***'
        new Credentials.Basic('ann', HARD) | 'both'             | "ann:$HARD"                                             || '***'
        new Credentials.Basic('ann', HARD) | 'name alone'       | 'ann'                                                   || 'ann'
        new Credentials.Basic('ann', HARD) | 'header'           | "Basic ${base64("ann:$HARD")} = x"                      || 'Basic *** = x'
        new Credentials.Basic('ann', HARD) | 'base64 unpadded'  | base64("ann:$HARD") - '=' - '='                         || '***'
        new Credentials.Basic('ann', HARD) | 'base64 of one'    | base64(HARD)                                            || '***'
        new Credentials.Basic('ann', HARD) | 'base64, encoded'  | url(base64("ann:$HARD"))                                || '***'
        new Credentials.Basic('ann', HARD) | 'percent'          | "http://ann:${url(HARD)}@host"                          || 'http://***@host'
        new Credentials.Basic('ann', HARD) | 'percent, small'   | url(HARD).toLowerCase().replace('s3', 'S3').replace('cr', 'CR').replace('t%40', 'T%40') || '***'
        new Credentials.Basic('ann', HARD) | 'percent, twice'   | url(url(HARD))                                          || '***'
        new Credentials.Basic('ann', HARD) | 'blank encoded'    | url(HARD).replace('+', '%20')                           || '***'
        new Credentials.Basic('ann', HARD) | 'JSON'             | Genuine.JSON.writeValueAsString([p: HARD])              || '{"p":"***"}'
        new Credentials.Basic('ann', HARD) | 'JSON in JSON'     | Genuine.JSON.writeValueAsString(Genuine.JSON.writeValueAsString(HARD)) || '"\\"***\\""'
        new Credentials.Basic('ann', HARD) | 'JSON, ASCII'      | HARD.replace('\\', '\\\\').replace('ü', '\\u00FC').replace('/', '\\/').replace('&', '\\u0026') || '***'
        new Credentials.Basic('ann', HARD) | 'HTML'             | HARD.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&#34;').replace('ü', '&#xfc;') || '***'
        new Credentials.Basic('ann', HARD) | 'bytes of Python'  | HARD.replace('\\', '\\\\').replace('ü', '\\xc3\\xbc')   || '***'
        new Credentials.Basic('key9', '')  | 'a name alone'     | "key9 or Basic ${base64('key9:')}"                      || '*** or Basic ***'
        new Credentials.Bearer(LONG)       | 'long token'       | "Bearer $LONG or $LONG or ${base64(LONG)}"              || '*** or *** or ***'
        new Credentials.Basic('ann', 'a')  | 'short password'   | "a bad ann:a = Basic ${base64('ann:a')} = ann%3Aa"      || 'a bad *** = Basic *** = ***'
        new Credentials.Bearer('tok')      | 'short token'      | 'token: Bearer tok'                                     || 'token: ***'
        new Credentials.Basic('ann', '$1') | 'sign of patterns' | 'ann:$1'                                                || '***'
        new Credentials.Basic('ann', '日本語🎉') | 'other letters' | "日本語🎉 ${url('日本語🎉')} \\u65e5\\u672c\\u8a9e\\ud83c\\udf89" || '*** *** ***'
    }

    def "a server that repeats who asked is told without that, by #asked, with #status, where it is cut off, too: #json"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            def header = exchange.requestHeaders.getFirst('Authorization') ?: ''
            String said = "bad <b>login</b> ${'!' * padding} $header = ${header.startsWith('Basic') ? new String(header.substring(6).decodeBase64(), 'UTF-8') : ''}"
            FaultyServer.send(exchange, status, json ? Genuine.JSON.writeValueAsString([error_code: 'X ' + header, message: said]) : said)
        }
        def to = new Destination(server.base, token ? '' : 'ann', token ? '' : 'S3<c>R3T@x: ', token, '')

        when:
        switch (asked) {
            case 'record': record([run()], to); break
            case 'history': new ServerHistory(to, [:], folder, patience).withCloseable { it.search(new RunQuery(Filter.ALL, Order.NEWEST, [], 9)) }; break
            case 'probe': new ServerProbe(to, [:], folder, patience).withCloseable { it.examine() }; break
        }

        then:
        def e = thrown(ProblemsFound)
        def told = e.problems().toString()
        told.contains('bad')
        told.contains('***')
        !['S3', 'R3T', 'abcdef', base64('ann:S3<c>R3T@x: ').take(8)].any { told.contains(it) }

        where:
        [asked, status, json, token, padding] << [['record', 'history', 'probe'], [200, 400, 401, 403, 404], [false, true], ['', 'abcdefghij' * 9], [1, 150]].combinations()
            .findAll { asked, status, json, token, padding -> (!json || status != 200) && (asked == 'record' || (status == 401 && padding == 1)) }
    }

    def "a token that no request takes is told as that, and nothing is asked: #what"() {
        when:
        record([run()], new Destination(server.base, '', '', token, ''))

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.message() == ['the token cannot be sent: it holds a line break, or a letter that no request takes']
        server.calls == []

        where:
        what         | token
        'line break' | 'planted\n'
        'letter'     | 'plänted'
    }
}
