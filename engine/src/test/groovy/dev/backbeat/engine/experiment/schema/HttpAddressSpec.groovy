package dev.backbeat.engine.experiment.schema

import dev.backbeat.engine.experiment.schema.HttpAddress.Fault
import spock.lang.Specification

import java.net.http.HttpRequest

class HttpAddressSpec extends Specification {

    def "#address can be asked, as Java's HTTP client finds, too"() {
        expect:
        HttpAddress.isMeant(address)
        HttpAddress.fault(address).empty
        HttpRequest.newBuilder(URI.create(address)).build().uri().host

        where:
        address << ['http://localhost:5000', 'HTTPS://mlflow.desk/sub/path/', 'http://[::1]:5000', 'http://[fe80::1%25eth0]/x', 'https://me:pass%40word@127.0.0.1',
                    'http://desk/a:b@c', 'http://mlflow-server:05000', 'http://desk:', 'http://under_score:p@desk', 'http://desk/a_b']
    }

    def "'#address' cannot: #fault"() {
        expect:
        HttpAddress.fault(address) == Optional.of(fault)

        where:
        address                          || fault
        ''                               || Fault.NO_HTTP
        'desk:5000'                      || Fault.NO_HTTP
        'ftp://desk'                     || Fault.NO_HTTP
        'http:/desk'                     || Fault.NO_HTTP
        'http://a b'                     || Fault.BLANK
        '\thttp://desk'                  || Fault.BLANK
        'http://desk\n'                  || Fault.BLANK
        'http://desk/\u0007'             || Fault.BLANK
        'http://desk?x=1'                || Fault.QUERY
        'http://me:pass#word@desk'       || Fault.QUERY
        'http://me:pass@word@desk'       || Fault.PASSWORD
        'http://'                        || Fault.NO_HOST
        'http:///path'                   || Fault.NO_HOST
        'http://me@:5000'                || Fault.NO_HOST
        'http://:5000'                   || Fault.NO_HOST
        'http://desk:99999'              || Fault.PORT
        'http://desk:65536'              || Fault.PORT
        'http://desk:0'                  || Fault.PORT
        'http://desk:-1'                 || Fault.PORT
        'http://desk:five'               || Fault.PORT
        'http://mlflow_server:5000'      || Fault.UNDERSCORE
        'http://mlflow_server.desk/path' || Fault.UNDERSCORE
        'http://münchen'                 || Fault.HOST
        'http://-desk'                   || Fault.HOST
        'http://a..b:5000'               || Fault.HOST
        'http://::1:5000'                || Fault.HOST
        'http://desk/"x"'                || Fault.CHARACTER
        'http://desk/100%'               || Fault.CHARACTER
    }

    def "an underscore is refused because Java does: #address"() {
        when:
        HttpRequest.newBuilder(URI.create(address))

        then:
        thrown(IllegalArgumentException)

        where:
        address << ['http://mlflow_server:5000', 'http://mlflow_server.desk/path']
    }
}
