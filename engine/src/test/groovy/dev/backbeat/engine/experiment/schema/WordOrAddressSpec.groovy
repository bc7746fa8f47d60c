package dev.backbeat.engine.experiment.schema

import dev.backbeat.engine.experiment.yaml.Findings
import dev.backbeat.engine.experiment.yaml.NodeReader
import dev.backbeat.engine.experiment.yaml.SourceText
import spock.lang.Specification

class WordOrAddressSpec extends Specification {
    static final WordOrAddress STORE = new WordOrAddress(['embedded', 'none'])

    def findings = new Findings()

    private Optional<String> read(String written) {
        STORE.read('store', NodeReader.read(SourceText.file('a', written), findings).get(), findings)
    }

    def "#written is taken as it is, and is written so that it is read again"() {
        expect:
        read(written) == Optional.of(text)
        read(STORE.write(text)) == Optional.of(text)
        !findings.hasErrors()
        HttpAddress.isMeant(text) == address

        where:
        written                                  || text                              | address
        'embedded'                               || 'embedded'                        | false
        'none'                                   || 'none'                            | false
        'http://localhost:5000'                  || 'http://localhost:5000'           | true
        '"HTTPS://mlflow.desk/sub/path/"'        || 'HTTPS://mlflow.desk/sub/path/'   | true
        'http://[::1]:5000'                      || 'http://[::1]:5000'               | true
        'http://me:pass%40word@127.0.0.1'        || 'http://me:pass%40word@127.0.0.1' | true
    }

    def "#written is refused: #told"() {
        expect:
        read(written).empty
        findings.errors()*.message() == [told]

        where:
        written                     || told
        'embeded'                   || "store 'embeded' is unknown"
        'localhost:5000'            || "store 'localhost:5000' is unknown"
        'ftp://localhost'           || "store 'ftp://localhost' is unknown"
        'sqlite:///mlflow.db'       || "store 'sqlite:///mlflow.db' is unknown"
        'http://'                   || "store 'http://' is no address of a server: it has no host"
        'http://a b'                || "store 'http://a b' is no address of a server: there is a blank, a line break or a control character in it"
        'http://desk?x=1'           || "store 'http://desk?x=1' is no address of a server: there is a ? or # in it"
        '"http://desk#runs"'        || "store 'http://desk#runs' is no address of a server: there is a ? or # in it"
        'http://desk:99999'         || "store 'http://desk:99999' is no address of a server: its port is no number from 1 to 65535"
        'http:///path'              || "store 'http:///path' is no address of a server: it has no host"
    }

    def "a word that is nearly one is suggested"() {
        when:
        read('embeded')

        then:
        findings.errors()[0].advice() == "did you mean 'embedded'? known: embedded, none, or an address, http(s)://host:port"
    }

    def "it says what it takes"() {
        expect:
        STORE.type() == '`embedded` or `none` or `http(s)://host:port`'
        STORE.unit() == ''
        STORE.json().anyOf.size() == 2
        'https://desk/x' ==~ STORE.json().anyOf[1].pattern
        !('http://desk?x' ==~ STORE.json().anyOf[1].pattern)
    }
}
