package dev.backbeat.engine.experiment

import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.risk.Sizing
import java.nio.file.Path
import spock.lang.Specification

class SettingSpec extends Specification {

    def "--set #assignment goes over the file"() {
        when:
        def experiment = Broken.read(Broken.FINE, Setting.set(assignment))

        then:
        what(experiment) == value

        where:
        assignment                                 | what                                           || value
        'account.cash=5000'                        | { it.rules().cash() }                          || 5000d
        'account={cash: 5000, side: long}'         | { [it.rules().cash(), it.rules().allowShort()] } || [5000d, false]
        'costs.slippage=7 bps'                     | { it.rules().costs().slippage() }              || new Slippage.BasisPoints(7)
        'costs.slippage=null'                      | { it.rules().costs().slippage() }              || new Slippage.BasisPoints(0)
        'costs.commission.minimum=1'               | { it.rules().costs().commission().fraction() } || 0.001d
        'costs.commission.minimum=1'               | { it.rules().costs().commission().minimum() }  || 1d
        'costs.commission=1/trade'                 | { it.rules().costs().commission().fraction() } || 0d
        'costs.commission=1/trade'                 | { it.rules().costs().commission().perTrade() } || 1d
        'data={path: d, symbols: [A, "B"]}'            | { it.market().symbols() }                      || ['A', 'B']
        'data.symbols=A'                           | { it.market().symbols() }                      || ['A']
        'params.fast=12'                           | { it.parameters().integer('fast') }            || 12
        'strategy.params.fast=12'                  | { it.parameters().integer('fast') }            || 12
        'strategy.params={fast: 12, slow: 60}'     | { it.parameters().integer('slow') }            || 60
        'name=a - b'                               | { it.name() }                                  || 'a - b'
        'description=a: b # c'                     | { it.description() }                           || 'a: b # c'
        'description="a\\tb"'                      | { it.description() }                           || 'a\tb'
        'tags.desk.region=eu=us'                   | { it.tags() }                                  || ['desk.region': 'eu=us']
    }

    def "-p #assignment sets a parameter"() {
        expect:
        Broken.read(Broken.FINE, Setting.parameter(assignment)).parameters().values()[name] == value

        where:
        assignment            | name      || value
        'fast=12'             | 'fast'    || 12L
        'atrStop=2.25'        | 'atrStop' || 2.25d
        'strict=true'         | 'strict'  || true
        'average=exponential' | 'average' || 'exponential'
    }

    def "of two flags for one key the last one wins"() {
        expect:
        Broken.read(Broken.FINE, Setting.parameter('fast=12'), Setting.parameter('fast=13')).parameters().integer('fast') == 13
    }

    def "null takes back what the file says, and what an earlier flag said"() {
        given:
        def file = Broken.FINE + 'account: {cash: 5}\n'

        expect:
        Broken.read(file, Setting.set('account=null')).rules().cash() == 100_000
        Broken.read(file, Setting.set('account.cash=6'), Setting.set('account.cash=null')).rules().cash() == 100_000
    }

    def "#typed is told with its place in the flag: #told"() {
        expect:
        Broken.told(Broken.FINE, typed) == [told]

        where:
        typed                                            || told
        Setting.set('account.cash=-5')                   || "--set account.cash=-5 0:20 «-5» BB-CFG-011 account.cash '-5' must be above 0 and at most 1e15"
        Setting.set('account.csh=5')                     || "--set account.csh=5 0:7 «account.csh» BB-CFG-003 unknown key 'account.csh' · did you mean 'account.cash'? known in account: cash, currency, side, leverage"
        Setting.set('slipage=5 bps')                     || "--set slipage=5 bps 0:7 «slipage» BB-CFG-003 unknown key 'slipage' · did you mean 'costs.slippage'? known sections and keys: name, description, tags, abstract, extends, use, strategy, data, account, execution, protect, costs, sizing, metrics, tracking"
        Setting.set('costs.slippage.bps=5')              || "--set costs.slippage.bps=5 0:7 «costs.slippage.bps» BB-CFG-004 costs.slippage must be one value, not a section with keys · expected: slippage at least 0, in 'bps', '%' or 'ticks'"
        Setting.set('costs.slippage')                    || "--set costs.slippage 0:7 «costs.slippage» BB-CFG-021 --set costs.slippage sets nothing · write --set section.key=value, or -p parameter=value"
        Setting.set('=5')                                || "--set =5 0:7 «=5» BB-CFG-021 --set =5 sets nothing · write --set section.key=value, or -p parameter=value"
        Setting.set('costs..slippage=5 bps')             || "--set costs..slippage=5 bps 0:7 «costs..slippage=5 bps» BB-CFG-021 --set costs..slippage=5 bps sets nothing · write --set section.key=value, or -p parameter=value"
        Setting.set('account.cash=')                     || "--set account.cash= 0:20 «» BB-CFG-006 account.cash has no value · expected: number above 0 and at most 1e15, in money; or remove the key"
        Setting.set('account={cash: 5, side: lng}')      || "--set account={cash: 5, side: lng} 0:31 «lng» BB-CFG-010 account.side 'lng' is unknown · did you mean 'long'? known: both, long, short"
        Setting.set('data.symbols=[A, B')                || "--set data.symbols=[A, B 0:20 «[» BB-CFG-002 a list '[' that is not closed, or a missing comma · write [A, B], and quote texts with brackets or commas in them"
        Setting.set('account={cash: !!int 5}')           || "--set account={cash: !!int 5} 0:22 «!!int 5» BB-CFG-014 the tag !!int is not supported · remove it; the key says what its value is"
        Setting.set('name="\\UFFFFFFFF"')                || "--set name=\"\\UFFFFFFFF\" 0:13 «\\UFFFFFFFF» BB-CFG-002 an escape for no character · the last one is \\U0010FFFF"
        Setting.set('gates=[traded]')                    || "--set gates=[traded] 0:7 «gates» BB-CFG-007 gates is not built yet: gates on metrics · remove it for now"
        Setting.parameter('fast=500')                    || "-p fast=500 0:9 «500» BB-CFG-020 strategy.params.fast '500' must be from 5 to 60 · the script's own value is 20"
        Setting.parameter('fst=10')                      || "-p fst=10 0:4 «fst» BB-CFG-019 unknown parameter 'fst' · did you mean 'fast'? declared by the script: fast, slow, atrStop, strict, average"
        Setting.parameter('fast')                        || "-p fast 0:4 «fast» BB-CFG-021 -p fast sets nothing · write --set section.key=value, or -p parameter=value"
        Setting.text('--from 2020', 'data.from', '2020') || "--from 2020 0:8 «2020» BB-CFG-012 data.from '2020' is not a date · write year-month-day: 2012-01-31, or 2012-01-31T09:30, or 'first'"
        Setting.list('--symbols A,A', 'data.symbols', ['A', 'A']) || "--symbols A,A 0:11 «A» BB-CFG-013 data.symbols names 'A' twice · keep one of the two"
    }

    def "problems of file, flags and script are told together, in that order"() {
        expect:
        Broken.told(Broken.fineBut('strategy: {script: broken.groovy}') + 'account: {cash: 0}\n', Setting.set('execution.lot=0'))
            *.replaceFirst(/ BB.*/, '') == ['4:17 «0»', 'configs/broken.groovy 3:5 «emma»', '--set execution.lot=0 0:21 «0»']
    }

    def "an override does not hide that the file is wrong about the section"() {
        expect:
        Broken.told(Broken.fineBut('costs: 5'), Setting.set('costs.slippage=5 bps')) ==
            ["3:8 «5» BB-CFG-004 costs must be a section with keys, not a single value · its keys: commission, slippage"]
    }

    def "an experiment can be given by flags alone"() {
        when:
        def experiment = Broken.FILES.fromFlags([
            Setting.text('--strategy strategies/pullback.groovy', 'strategy.script', 'strategies/pullback.groovy'),
            Setting.text('--data data/{symbol}.csv', 'data.path', 'data/{symbol}.csv'),
            Setting.list('--symbols AAPL,^GSPC', 'data.symbols', ['AAPL', '^GSPC']),
            Setting.text('--from 2012-01-01', 'data.from', '2012-01-01'),
            Setting.text('--cash 5000', 'account.cash', '5000'),
            Setting.set('sizing.max-weight=40%')], Path.of(''))

        then:
        experiment.name() == 'pullback'
        experiment.market().origin() == new Origin.CsvFolder('data/{symbol}.csv', '')
        experiment.market().symbols() == ['AAPL', '^GSPC']
        experiment.rules().sizing() == new Sizing.VolatilityTarget(0.12, 60, 0.4, 252, Sizing.PriceAt.DECISION)
        experiment.original() == experiment.resolved()
        experiment.baseFolder() == Path.of('')
        experiment.rules().cash() == 5000
        experiment.warnings()*.message() == ['no costs were given: commission and slippage are zero']
        Broken.FILES.read(experiment.resolved(), 'again.yaml', Path.of(''), []).resolved() == experiment.resolved()
    }

    def "flags that leave out what must be given are told so"() {
        when:
        Broken.FILES.fromFlags([], Path.of(''))

        then:
        def e = thrown(ProblemsFound)
        e.problems().collect { "${it.place()}: ${it.message()}".toString() } == [
            'command line: strategy.script is missing',
            'command line: data.path is missing, which data.source csv needs']
        e.exitCode() == 2
    }

    def "a flag's text is taken as it is, whatever characters it has"() {
        expect:
        Broken.read(Broken.FINE, Setting.text('--name [x]', 'description', '[x]: {')).description() == '[x]: {'
    }
}
