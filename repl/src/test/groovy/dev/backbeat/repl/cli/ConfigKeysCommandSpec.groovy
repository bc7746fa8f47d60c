package dev.backbeat.repl.cli

import com.fasterxml.jackson.databind.json.JsonMapper
import dev.backbeat.engine.experiment.Reference
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** `config keys` and `config schema`: what can be written, for people and for editors. */
class ConfigKeysCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "a key is explained"() {
        expect:
        shell.backbeat('config', 'keys', 'data.drift') == 0
        shell.out == '''\
            data.drift
                How fast prices rise on average.
                takes      share above -100% and at most 1000%
                unit       % or bps, /year may be left out
                default    6%/year
                example    8%/year
                only with  data.source: synthetic
            '''.stripIndent()
    }

    def "a section is all its keys, those not built yet last; without a prefix all there are"() {
        expect:
        shell.backbeat('config', 'keys', 'costs') == 0
        shell.out.readLines().findAll { !it.startsWith(' ') } ==
            ['costs.commission.percent', 'costs.commission.per-share', 'costs.commission.per-trade', 'costs.commission.minimum', 'costs.slippage', 'costs.borrow', 'costs.funding']
        shell.out.endsWith('costs.funding\n    not built yet: funding costs\n')
        shell.backbeat('config', 'keys') == 0
        shell.out.readLines().count { !it.startsWith(' ') } == Reference.keys('').size() + Reference.later('').size()
        !shell.out.contains('`')
    }

    def "'#key' is unknown: #advice"() {
        expect:
        shell.backbeat('config', 'keys', key) == 2
        shell.err.contains("there is no key '$key'")
        shell.err.contains(advice)

        where:
        key              || advice
        'costs.slipage'  || "did you mean 'costs.slippage'?"
        'slippage'       || "did you mean 'costs.slippage'?"
        'sizng'          || "did you mean 'sizing'?"
        'xyzzy'          || "'backbeat config keys' lists them all"
    }

    def "--json has them for programs"() {
        expect:
        shell.backbeat('config', 'keys', 'data', '--json') == 0
        def json = shell.json()
        json.get('keys').size() == Reference.keys('data').size()
        json.get('keys').find { it.get('key').asText() == 'data.seed' }.get('only_with').asText() == 'data.source: synthetic'
        json.get('not_built_yet')*.get('key')*.asText() == ['data.benchmark', 'data.columns', 'data.holidays']
    }

    def "the schema is that of the parser, the same to the byte whenever it is printed"() {
        given:
        def golden = new JsonMapper().readTree(dev.backbeat.engine.report.JsonText.of(Reference.jsonSchema()))

        expect:
        shell.backbeat('config', 'schema') == 0
        shell.json() == golden
        def printed = shell.out
        printed.indexOf('"$schema"') < printed.indexOf('"properties"')
        shell.backbeat('config', 'schema', '--out', 'deep/er/schema.json') == 0
        shell.out == 'deep/er/schema.json\n'
        Files.readString(folder.resolve('deep/er/schema.json')) == printed
        shell.backbeat('config', 'schema', '--out', 'schema.json', '--json') == 0
        shell.json().get('file').asText() == 'schema.json'
    }

    def "a schema that cannot be written is told"() {
        expect:
        shell.backbeat('config', 'schema', '--out', 'configs/turns.yaml/schema.json') == 2
        shell.err.contains('configs/turns.yaml/schema.json cannot be written')
    }

    def "'config' alone shows what there is"() {
        expect:
        shell.backbeat('config') == 2
        shell.out == ''
        shell.err.startsWith('Usage: backbeat config')
        shell.backbeat('config', 'shwo') == 2
        shell.err.contains("did you mean 'show'?")
        shell.backbeat('config', 'shwo', '--json') == 2
        shell.json().get('command').asText() == 'config shwo'
    }

    def "an empty name is no folder to run"() {
        expect:
        shell.backbeat('run', '') == 2
        shell.err.contains('an empty name stands for no file')
        shell.backbeat('run', 'configs/turns.yaml', '', '-q', '--no-plots') == 2
    }
}
