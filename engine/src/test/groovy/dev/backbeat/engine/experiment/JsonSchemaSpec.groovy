package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.schema.Key
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/// An editor that checks by the JSON Schema accepts and refuses what the parser does, as far as a schema can say it.
class JsonSchemaSpec extends Specification {
    /// What only the script, other files or several values together decide.
    static final List<String> BEYOND_CODES = ['BB-CFG-018', 'BB-CFG-019', 'BB-CFG-020', 'BB-CFG-025', 'BB-CFG-028', 'BB-SCR-001']

    /// Calendars, values that one more value asks for, and null, which is nothing and null alike.
    static final List<String> BEYOND = [
        'data: {path: data}', 'data: {path: "data/{symbol}.csv"}', 'data: {path: AAPL.csv, timeframe: 5m}',
        'data: {path: AAPL.csv, from: 2012-02-30}', 'account: {cash: }', 'targets:',
        'sizing: {model: fixed}', 'sizing: {value: 95}', 'sizing: {value: 0.12}']

    @TempDir
    Path folder

    def "what the parser writes out, the schema accepts"() {
        expect:
        (1L..200L).every { seed ->
            def text = ResolvedText.of(Unbinding.values(new GeneratedExperiment(seed).experiment()), ExperimentSchema.SCHEMA)
            def complaints = Editor.complaints(text)
            assert complaints.empty : text
            true
        }
    }

    def "the schema accepts configs/#file"() {
        expect:
        Editor.complaints(new File('../configs/' + file).text) == []

        where:
        file << ['quickstart.yaml', 'three-pushes.yaml', 'pullback-book.yaml', 'base/daily.yaml', 'costs/retail.yaml', 'costs/per-share.yaml',
                 'templates/research.yaml', 'templates/production-check.yaml']
    }

    def "#line: the schema refuses what the parser refuses, unless it cannot know"() {
        expect:
        Editor.complaints(Broken.fineBut(line)).empty == beyond

        where:
        each << Cases.of('broken-values.txt').findAll { !it.yaml.contains('params: {fast: [') }
        line = each.yaml
        beyond = line in BEYOND || BEYOND_CODES.any { each.told.first().contains(it) }
    }

    def "a file is refused by both that says #shown"() {
        expect:
        !Editor.complaints(yaml + '\n').empty

        where:
        each << Cases.of('broken-files.txt').findAll { !it.yaml.contains('sized.groovy') && !it.yaml.contains('broken.groovy') }
        yaml = each.yaml
        shown = yaml.replace('\n', ' ⏎ ')
    }

    def "#key.path() may be its example, its default, null and a reference"() {
        given:
        def fallback = key.fallback() instanceof Key.Fallback.Value ? [key.fallback().text()] : []
        def when = key.when().map { "${it.path().split('\\.')[1]}: ${it.words().first()}, " }.orElse('')

        expect:
        (fallback + [key.example(), 'null'] + (key.section() == 'use' || key.path() in ['extends', 'abstract'] ? [] : ['"${account.cash}"'])).every { text ->
            def value = text.contains('{symbol}') ? "'$text'" : text
            def inner = key.path().split('\\.').drop(1).reverse().inject(value) { held, name -> "{${name == key.name() ? when : ''}$name: $held}" }
            def yaml = "extends: [a.yaml]\n${key.path().split('\\.')[0]}: $inner\n"
            if (key.path() == 'extends') yaml = "extends: $value\n" + (value == 'null' ? Broken.FINE : '')
            def complaints = Editor.complaints(yaml)
            assert complaints.empty : yaml
            true
        }

        where:
        key << ExperimentSchema.SCHEMA.keys()
    }

    def "both say of a file with #line that it is #outcome"() {
        given:
        def project = new Project(folder, [
            'configs/costs/retail.yaml': 'costs: {commission: 0.1%}\n', 'configs/base/us.yaml': 'account: {cash: 5}\n',
            'configs/a.yaml': (line.contains('ALONE') ? '' : Broken.FINE) + line.replace('ALONE', '') + '\n'])
        project.environment = [DATA: '.']
        def told = Project.told { project.check('configs/a.yaml') }

        expect:
        told.empty == fine
        Editor.complaints(Files.readString(folder.resolve('configs/a.yaml'))).empty == fine

        where:
        line                                                   || fine
        'extends: base/us.yaml'                                || true
        'extends: [base/us.yaml]'                              || true
        'extends: [base/us.yaml, base/us.yaml]'                || false
        'extends: {a: b}'                                      || false
        'extends: []'                                          || false
        'use: {costs: retail}'                                 || true
        'use: {costs: null}'                                   || true
        'use:'                                                 || true
        'use: retail'                                          || false
        'use: {costs: ../retail}'                              || false
        'use: {cost: retail}'                                  || false
        'use: {risk: retail}'                                  || false
        'abstract: false'                                      || true
        'ALONE abstract: true'.replace(' ', '')                || false   // a key without a space is no key
        'ALONEabstract: true\naccount: {cash: 5}'              || true
        'ALONEabstract: "true"\ndata: {seed: 5}'               || true
        'abstract: maybe'                                      || false
        'abstract: 1'                                          || false
        'ALONEaccount: {cash: 5}'                              || false
        'ALONEstrategy: {script: pullback.groovy}\ndata: {source: synthetic, seed: 3}\ncosts:' || true
        'ALONEstrategy: {script: pullback.groovy}\ndata: {seed: 3, path: a.csv}' || false
        'ALONEstrategy: {script: pullback.groovy}\ndata: {source: synthetic, path: a.csv}' || false
        'ALONEstrategy: {script: pullback.groovy}\ndata: {path: "${env:DATA}/AAPL.csv"}' || true
        'ALONEstrategy: {script: null}\ndata: {path: a.csv}'   || false
        'account: {cash: "${metrics.periods-per-year}"}'       || true
        'account: {cash: "${env:CASH}"}'                       || false
        'account: {cash: "${"}'                                || false
        'tags: {a: "${name}", b: 5, c: true, d: null}'         || true
        'tags: {a: "${env:HOME}"}'                             || false
        'tags: {api-key: abc}'                                 || false
        'tags: {PassWord: abc}'                                || false
        'tags: {a: "http://me:you@there"}'                     || false
        'description: "http://me:you@there"'                   || false
        'tracking: {store: "${env:STORE:none}"}'               || true
        'tracking: {experiment: "${env:DESK:a}", strict: true}' || true
        'account: null'                                        || true
        'sizing: {model: fixed, value: 10}'                    || true
        'sizing: {model: fixed, value: 10%}'                   || false
        'sizing: {model: volatility-target, value: 10%}'       || false
        'sizing: {model: percent-of-equity, lookback: 9 bars}' || false
        'account: {leverage: 1}'                               || true
        'account: {leverage: "1"}'                             || true
        'account: {leverage: 2}'                               || false
        'account: {cash: 0x10, side: long}'                    || false
        'execution: {latency: 0 bars}'                         || true
        'costs: {commission: 0.005 /share}'                    || false
        'protect: {stop: 99.99%}'                              || true
        'protect: {stop: 9999 bps}'                            || true
        'protect: {stop: 100%}'                                || false
        'protect: {stop: 10000 bps}'                           || false
        'protect: {stop: 00100.00%}'                           || false
        'protect: {target: 10000.0%}'                          || true
        'protect: {target: 10000.1%}'                          || false
        'metrics: {risk-free: -99%}'                           || true
        'metrics: {risk-free: -100%}'                          || false
        'metrics: {risk-free: +100%/year}'                     || true
        'metrics: {risk-free: 101%/year}'                      || false
        'ALONEstrategy: {script: pullback.groovy}\ndata: {source: synthetic}\ncosts: {slippage: 50%}' || true
        'ALONEstrategy: {script: pullback.groovy}\ndata: {source: synthetic}\ncosts: {slippage: 5001 bps}' || false
        'limits: {time: 720 h}'                                || true
        'limits: {time: 721 h}'                                || false
        'limits: {time: 0.5 s}'                                || false
        'limits: {time: 1.5 s}'                                || true
        'limits: {memory: 1001 GB}'                            || false
        'limits: {memory: 0.9 MB}'                             || false
        'account: {currency: 7}'                               || false
        'account: {side: NULL}'                                || true
        'abstract: False'                                      || true
        'abstract: "False"'                                    || false
        'ALONEabstract: True\naccount: {cash: 5}'              || true
        'gates: [traded, traded]'                              || false
        'gates: [trades == 3.5]'                               || false
        'gates: [trades == 3.0, trades <= 1e3]'                || true
        'gates: ["sharpe >= ${account.cash}"]'                 || true
        'targets: {cagr: null, sharpe: "${account.cash}"}'     || true
        'targets: {sharpe: "1.5"}'                             || false
        'gates: [" traded "]'                                  || true
        'extends: base/us.txt'                                 || false
        'extends: /base/us.yaml'                               || false
        'name: Größe'                                          || true
        'name: "a×b"'                                          || false
        'tags: {größe: 名}'                                    || true
        outcome = fine ? 'fine' : 'not'
    }

    def "its patterns say nothing that only some regular expressions know"() {
        expect:
        !(Reference.jsonSchema().toString() =~ /\\[pPzZAQ]|\(\?[a-z<>]|[*+?}]\+/)
    }

    def "every key has a description, and the schema knows no more keys than the parser"() {
        given:
        def schema = Reference.jsonSchema()

        expect:
        Reference.keys('').every { entry ->
            def node = schema
            entry.key().split('\\.').each { name ->
                node = (node.get('properties') ?: node.get('anyOf').find { it.get('properties') }.get('properties')).get(name)
                assert node != null : "$entry $name"
            }
            node.description.contains(entry.about())
        }
        Reference.keys('costs')*.key() == ['costs.commission.percent', 'costs.commission.per-share', 'costs.commission.per-trade', 'costs.commission.minimum', 'costs.slippage']
        Reference.keys('data.seed')*.only() == ['data.source: synthetic']
        Reference.meantBy('cost.slipage') == Optional.of('costs.slippage')
        Reference.later('')*.path().contains('sweep')
    }
}
