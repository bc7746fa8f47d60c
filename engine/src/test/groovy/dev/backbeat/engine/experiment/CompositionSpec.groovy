package dev.backbeat.engine.experiment

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.risk.Sizing
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/// Experiments made of several files.
class CompositionSpec extends Specification {
    static final String FINE = 'strategy: {script: pullback.groovy}\ndata: {path: AAPL.csv}\ncosts: {commission: 0.1%}\n'

    @TempDir
    Path folder

    def "three levels: each file says only what differs, and every value knows where it was said"() {
        given:
        def project = new Project(folder, [
            'configs/base/all.yaml'        : '''\
                abstract: true
                account: {cash: 50000, currency: EUR}
                costs: {commission: 0.2%, slippage: 9 bps}
                data: {path: ../../data/all/{symbol}.csv, zone: Europe/Berlin, symbols: [X]}
                '''.stripIndent().replace('{path: ../../data/all/{symbol}.csv', '{path: "../../data/all/{symbol}.csv"'),
            'configs/base/us.yaml'         : 'abstract: true\nextends: all.yaml\nuse: {sizing: calm}\ndata:\n  zone: America/New_York\n',
            'configs/sizing/calm.yaml'     : 'sizing: {model: percent-of-equity, value: 30%}\n',
            'configs/costs/retail.yaml'    : 'costs:\n  slippage: 5 bps\n',
            'configs/desk/pullback.yaml'   : '''\
                extends: [../base/us.yaml]
                use: {costs: retail}
                strategy: {script: ../../strategies/pullback.groovy, params: {fast: 12}}
                data: {symbols: [AAPL, MSFT]}
                tags: {desk: eq}
                '''.stripIndent()])

        when:
        def experiment = project.read('configs/desk/pullback.yaml', 'account.cash=75000', 'params.slow=150')
        def origins = experiment.origins().values().values().collectEntries { [it.key(), it.setBy().toString()] }

        then:
        experiment.name() == 'pullback'
        experiment.rules().cash() == 75_000
        experiment.currency() == 'EUR'
        experiment.rules().costs().commission() == new Commission(0.002, 0, 0, 0)
        experiment.rules().costs().slippage() == new Slippage.BasisPoints(5)
        experiment.rules().sizing() == new Sizing.PercentOfEquity(0.3, Sizing.PriceAt.DECISION)
        experiment.market().symbols() == ['AAPL', 'MSFT']
        experiment.market().calendar().zone().id == 'America/New_York'
        (experiment.market().origin() as Origin.CsvFolder).path() == '../../data/all/{symbol}.csv'

        and:
        origins.subMap('name', 'tags.desk', 'strategy.script', 'strategy.params.fast', 'strategy.params.slow', 'strategy.params.strict',
            'data.path', 'data.symbols', 'data.zone', 'data.from', 'account.cash', 'account.currency', 'costs.commission.percent',
            'costs.slippage', 'sizing.model', 'sizing.value', 'metrics.sampling') == [
            name                      : 'follows from the rest',
            'tags.desk'               : 'configs/desk/pullback.yaml:5:14',
            'strategy.script'         : 'configs/desk/pullback.yaml:3:20',
            'strategy.params.fast'    : 'configs/desk/pullback.yaml:3:69',
            'strategy.params.slow'    : 'flag --set params.slow=150',
            'strategy.params.strict'  : 'script strategies/pullback.groovy',
            'data.path'               : 'configs/base/all.yaml:4:14',
            'data.symbols'            : 'configs/desk/pullback.yaml:4:17',
            'data.zone'               : 'configs/base/us.yaml:5:9',
            'data.from'               : 'default',
            'account.cash'            : 'flag --set account.cash=75000',
            'account.currency'        : 'configs/base/all.yaml:2:34',
            'costs.commission.percent': 'configs/base/all.yaml:3:21',
            'costs.slippage'          : 'configs/costs/retail.yaml:2:13',
            'sizing.model'            : 'configs/sizing/calm.yaml:1:17',
            'sizing.value'            : 'configs/sizing/calm.yaml:1:43',
            'metrics.sampling'        : 'default']

        and:
        experiment.origins().files()*.path() == ['configs/base/us.yaml', 'configs/base/all.yaml', 'configs/sizing/calm.yaml', 'configs/costs/retail.yaml']
            .collect { folder.resolve(it).toString() }
        experiment.origins().values().find('strategy.params.average').get().text() == 'simple'
        experiment.origins().values().below('account')*.text() == ['75000', 'EUR', 'both', '1']
    }

    def "what is written out stands alone and reads back to the same experiment"() {
        given:
        def project = new Project(folder, [
            'shared/base.yaml' : 'data: {path: data/{symbol}.csv, symbols: [A, B]}\nstrategy: {script: s/pullback.groovy}\n'.replace('data/{symbol}.csv', '"data/{symbol}.csv"'),
            'configs/a.yaml'   : 'extends: ../shared/base.yaml\ncosts: {slippage: 1 bps}\n'])

        when:
        def experiment = project.read('configs/a.yaml')
        def again = project.files().read(experiment.resolved(), 'elsewhere/experiment.yaml', folder.resolve('configs'), [])

        then:
        experiment.scriptPath() == '../shared/s/pullback.groovy'
        experiment.resolved().contains('path: "../shared/data/{symbol}.csv"')
        !experiment.resolved().contains('extends')
        again.resolved() == experiment.resolved()
        again.written('', '', Origins.NONE) == experiment.written('', '', Origins.NONE)
        experiment.original() == Files.readString(folder.resolve('configs/a.yaml'))
    }

    def "with #ext in the file, its slippage is #slippage"() {
        given:
        def project = new Project(folder, [
            'five.yaml': 'costs: {slippage: 5 bps}\n',
            'six.yaml' : 'costs: {slippage: 6 bps}\n',
            'none.yaml': 'costs: {slippage: null}\n',
            'left.yaml': 'extends: five.yaml\ncosts: {slippage: 7 bps}\n',
            'right.yaml': 'extends: five.yaml\naccount: {cash: 1}\n',
            'empty.yaml': 'costs:\n',
            'a.yaml'   : FINE + ext + '\n'])

        expect:
        project.read('a.yaml').rules().costs().slippage() == new Slippage.BasisPoints(slippage)

        where:
        ext                                          || slippage
        'extends: five.yaml'                         || 5
        'extends: ./five.yaml'                       || 5
        'extends: [five.yaml, six.yaml]'             || 6
        'extends: [six.yaml, five.yaml]'             || 5
        'extends: [five.yaml, none.yaml]'            || 0
        'extends: [five.yaml, empty.yaml]'           || 5
        'extends: [left.yaml, right.yaml]'           || 7      // a diamond: five.yaml counts once, below both
        'extends: [right.yaml, left.yaml]'           || 7
        'extends: [left.yaml, five.yaml]'            || 7      // already there, and below what extends it
        'extends: null'                              || 0
    }

    def "a block that is named later takes the place of the one before: #use is #commission"() {
        given:
        def project = new Project(folder, [
            'configs/costs/share.yaml' : 'costs: {commission: {per-share: 0.005}}\n',
            'configs/costs/trade.yml'  : 'extends: common.yaml\ncosts: {commission: {per-trade: 2}}\n',
            'configs/costs/common.yaml': 'costs: {commission: {minimum: 1}}\n',
            'configs/base.yaml'        : 'use: {costs: share}\n',
            'configs/a.yaml'           : "extends: base.yaml\n$use\nstrategy: {script: pullback.groovy}\ndata: {path: AAPL.csv}\n"])

        expect:
        project.read('configs/a.yaml', *sets).rules().costs().commission() == commission

        where:
        use                                                        | sets                 || commission
        ''                                                         | []                   || new Commission(0, 0.005, 0, 0)
        'use:'                                                     | []                   || new Commission(0, 0.005, 0, 0)
        'use: {costs: trade}'                                      | []                   || new Commission(0, 0, 2, 1)
        'use: {costs: null}'                                       | []                   || Commission.NONE
        'use: {costs: trade}\ncosts: {commission: {per-trade: 3}}' | []                   || new Commission(0, 0, 3, 1)
        'costs: {commission: 0.1%}'                                | ['use.costs=trade']  || new Commission(0.001, 0, 2, 1)
        'use: {costs: trade}'                                      | ['use={costs: null}'] || Commission.NONE
    }

    def "the script's sizing lies below everything: with #sizing it is #expected"() {
        given:
        def project = new Project(folder, ['base.yaml': "sizing: $sizing\n", 'a.yaml': FINE + 'extends: base.yaml\n'])

        expect:
        project.read('a.yaml').rules().sizing() == expected

        where:
        sizing               || expected
        '{lookback: 20 bars}' || new Sizing.VolatilityTarget(0.12, 20, 1, 252, Sizing.PriceAt.DECISION)
        'null'               || new Sizing.PercentOfEquity(0.95, Sizing.PriceAt.DECISION)
        '{model: fixed, value: 3}' || new Sizing.FixedQuantity(3)
    }

    def "blocks are found in the nearest folder called configs above the file, or else beside it"() {
        given:
        def project = new Project(folder, [
            'configs/account/rich.yaml'               : 'account: {cash: 1}\n',
            'configs/desk/configs/account/rich.yaml'  : 'account: {cash: 2}\n',
            'elsewhere/configs/account/rich.yaml'     : 'account: {cash: 3}\n',
            (where + '/a.yaml')                       : FINE + 'use: {account: rich}\n'])

        expect:
        project.read(where + '/a.yaml').rules().cash() == cash

        where:
        where                   || cash
        'configs'               || 1
        'configs/desk'          || 1
        'configs/desk/configs/x' || 2
        'elsewhere'             || 3
    }

    def "problems of all files are told at once, each in its own"() {
        given:
        def project = new Project(folder, [
            'configs/base.yaml'      : 'account: {cash: -1}\nexectuion: {lot: 1}\n',
            'configs/costs/odd.yaml' : 'costs:\n  slippage: 0.1\n',
            'configs/a.yaml'         : FINE + 'extends: base.yaml\nuse: {costs: odd}\nprotect: {stop: 5}\n'])

        expect:
        project.told('configs/a.yaml', 'metrics.samplin=bar')*.replaceAll(/ known.*/, '') == [
            "configs/a.yaml:6:17 BB-CFG-008 protect.stop '5' needs a unit · write '5%' or '5 bps'",
            "configs/base.yaml:1:17 BB-CFG-011 account.cash '-1' must be above 0 and at most 1e15",
            "configs/base.yaml:2:1 BB-CFG-003 unknown key 'exectuion' · did you mean 'execution'?",
            "configs/costs/odd.yaml:2:13 BB-CFG-008 costs.slippage '0.1' needs a unit · write '0.1%' or '1000 bps'",
            "--set metrics.samplin=bar BB-CFG-003 unknown key 'metrics.samplin' · did you mean 'metrics.sampling'?"]
    }

    def "#what: #message"() {
        given:
        def project = new Project(folder, [
            'configs/costs/retail-us.yaml': 'costs: {slippage: 5 bps}\n',
            'configs/costs/retail-eu.yaml': 'costs: {slippage: 5 bps}\n',
            'configs/costs/wide.yaml'     : 'account: {cash: 1}\nslippage: 5 bps\nuse: {costs: wide}\n',
            'configs/base/us.yaml'        : 'abstract: maybe\n',
            'configs/base/notes.txt'      : 'root:x:0:0\n',
            'configs/base/not.yaml'       : 'a: b: c\n',
            'configs/base/list.yaml'      : '- a\n',
            'configs/base/empty.yaml'     : '',
            'configs/base/self.yaml'      : 'extends: self.yaml\n',
            'configs/base/one.yaml'       : 'extends: [two.yaml]\n',
            'configs/base/two.yaml'       : 'extends: [../base/one.yaml]\n',
            'configs/base/c1.yaml'        : 'extends: c2.yaml\n', 'configs/base/c2.yaml': 'extends: c3.yaml\n', 'configs/base/c3.yaml': 'extends: c4.yaml\n',
            'configs/base/c4.yaml'        : 'extends: c5.yaml\n', 'configs/base/c5.yaml': 'extends: c1.yaml\n',
            'configs/a.yaml'              : FINE + line + '\n'])
        Files.write(folder.resolve('configs/base/latin.yaml'), [0x61, 0x3A, 0x20, 0xE4] as byte[])
        Files.createSymbolicLink(folder.resolve('configs/base/link.yaml'), folder.resolve('configs/base/notes.txt'))

        expect:
        project.told('configs/a.yaml') == (message instanceof List ? message : [message])

        where:
        what                       | line                                || message
        'a file that is not there' | 'extends: [base/uss.yaml]'          || "configs/a.yaml:4:11 BB-CFG-028 extends 'base/uss.yaml' does not exist · did you mean 'us.yaml'? files there: c1.yaml, c2.yaml, c3.yaml, c4.yaml, c5.yaml, empty.yaml, latin.yaml, link.yaml, list.yaml, not.yaml, one.yaml, self.yaml, two.yaml, us.yaml"
        'a folder that is not'     | 'extends: bases/us.yaml'            || "configs/a.yaml:4:10 BB-CFG-028 extends 'bases/us.yaml' does not exist · there is no such folder either"
        'a folder'                 | 'extends: costs'                    || "configs/a.yaml:4:10 BB-CFG-001 extends 'costs' is a folder · files there: retail-eu.yaml, retail-us.yaml, wide.yaml"
        'an absolute path'         | 'extends: /etc/passwd'              || "configs/a.yaml:4:10 BB-CFG-012 extends '/etc/passwd' is not relative to this file · write it as seen from this file: ../base/a.yaml"
        'a home'                   | 'extends: ~/a.yaml'                 || "configs/a.yaml:4:10 BB-CFG-012 extends '~/a.yaml' is not relative to this file · write it as seen from this file: ../base/a.yaml"
        'a drive'                  | 'extends: "C:/a.yaml"'              || "configs/a.yaml:4:10 BB-CFG-012 extends 'C:/a.yaml' is not relative to this file · write it as seen from this file: ../base/a.yaml"
        'no YAML file'             | 'extends: base/notes.txt'           || "configs/a.yaml:4:10 BB-CFG-012 extends 'base/notes.txt' is not called .yaml or .yml · extend an experiment file"
        'a traversal'              | 'extends: ../../../../../../../../../../etc/passwd' || "configs/a.yaml:4:10 BB-CFG-012 extends '../../../../../../../../../../etc/passwd' is not called .yaml or .yml · extend an experiment file"
        'a link to another file'   | 'extends: base/link.yaml'           || "configs/a.yaml:4:10 BB-CFG-012 extends 'base/link.yaml' is a link to a file that is not called .yaml or .yml · extend an experiment file"
        'a reference'              | 'extends: "${name}.yaml"'           || "configs/a.yaml:4:10 BB-CFG-027 extends '\${name}.yaml' cannot hold a reference · write the path"
        'a section'                | 'extends: {a: b}'                   || "configs/a.yaml:4:10 BB-CFG-004 extends must be a list, not a section with keys · expected: list of paths"
        'nothing'                  | 'extends:'                          || "configs/a.yaml:4:1 BB-CFG-006 extends has no value · expected: path; or remove the key"
        'lists in a list'          | 'extends: [[a.yaml]]'               || "configs/a.yaml:4:11 BB-CFG-004 extends must be one value, not a list · expected: path"
        'no YAML'                  | 'extends: base/not.yaml'            || "configs/base/not.yaml:1:5 BB-CFG-002 a second ':' in one line, or a key that is indented too far · quote a text that holds ': ', or align the key with its neighbours"
        'a list'                   | 'extends: base/list.yaml'           || "configs/base/list.yaml:1:1 BB-CFG-004 a list stands where sections belong · an experiment has sections, at least 'strategy:' and 'data:'"
        'an empty file'            | 'extends: base/empty.yaml'          || "configs/base/empty.yaml:1:1 BB-CFG-005 the file is empty · an experiment has sections, at least 'strategy:' and 'data:'"
        'bytes that are no text'   | 'extends: base/latin.yaml'          || "configs/base/latin.yaml:1:4 BB-CFG-001 the byte 0xE4 is not UTF-8 text · save the file as UTF-8"
        'itself'                   | 'extends: a.yaml'                   || "configs/a.yaml:4:10 BB-CFG-024 the file extends itself: configs/a.yaml → configs/a.yaml · remove one of the steps"
        'what extends itself'      | 'extends: base/self.yaml'           || "configs/base/self.yaml:1:10 BB-CFG-024 the file extends itself: configs/base/self.yaml → configs/base/self.yaml · remove one of the steps"
        'a circle of two'          | 'extends: base/one.yaml'            || "configs/base/two.yaml:1:11 BB-CFG-024 the file extends itself: configs/base/one.yaml → configs/base/two.yaml → configs/base/one.yaml · remove one of the steps"
        'a circle of five'         | 'extends: base/c1.yaml'             || "configs/base/c5.yaml:1:10 BB-CFG-024 the file extends itself: configs/base/c1.yaml → configs/base/c2.yaml → configs/base/c3.yaml → configs/base/c4.yaml → configs/base/c5.yaml → configs/base/c1.yaml · remove one of the steps"
        'abstract as it may be'    | 'extends: base/us.yaml'             || "configs/base/us.yaml:1:11 BB-CFG-010 abstract 'maybe' is unknown · known: true, false"
        'an unknown block'         | 'use: {costs: retail-uk}'           || "configs/a.yaml:4:14 BB-CFG-028 there is no block 'retail-uk' of costs · did you mean 'retail-us'? blocks in configs/costs: retail-eu, retail-us, wide"
        'a section without blocks' | 'use: {sizing: calm}'               || "configs/a.yaml:4:15 BB-CFG-028 there is no block 'calm' of sizing · blocks in configs/sizing: none"
        'a traversal to a block'   | 'use: {costs: ../../etc/passwd}'    || "configs/a.yaml:4:14 BB-CFG-012 use.costs '../../etc/passwd' is not a valid name of a block · letters, digits and . _ -, starting with a letter or digit"
        'an absolute block'        | 'use: {costs: /etc/passwd}'         || "configs/a.yaml:4:14 BB-CFG-012 use.costs '/etc/passwd' is not a valid name of a block · letters, digits and . _ -, starting with a letter or digit"
        'a block of what is none'  | 'use: {cost: retail-us}'            || "configs/a.yaml:4:7 BB-CFG-003 unknown key 'use.cost' · did you mean 'use.costs'? known in use: strategy, data, account, execution, protect, costs, sizing, metrics, tracking, report"
        'a block not built'        | 'use: {risk: careful}'              || "configs/a.yaml:4:7 BB-CFG-007 use.risk is not built yet: limits on risk · remove it for now"
        'a list of blocks'         | 'use: [retail-us]'                  || "configs/a.yaml:4:6 BB-CFG-004 use must be a section with keys, not a list · write use: {costs: retail-us}"
        'blocks in a list'         | 'use: {costs: [retail-us]}'         || "configs/a.yaml:4:14 BB-CFG-004 use.costs must be one value, not a list · expected: name of a block"
        'a block that says more'   | 'use: {costs: wide}'                || ["configs/costs/wide.yaml:1:1 BB-CFG-017 'account' does not belong into a block of costs · a block of costs has the section 'costs:' and nothing else",
                                                                             "configs/costs/wide.yaml:2:1 BB-CFG-017 'slippage' does not belong into a block of costs · write it below 'costs:'",
                                                                             "configs/costs/wide.yaml:3:1 BB-CFG-017 'use' does not belong into a block of costs · a block of costs has the section 'costs:' and nothing else"]
        'a required key deleted'   | 'strategy: null'                    || ["configs/a.yaml:4:1 BB-CFG-013 'strategy' is given twice, first on line 1 · keep one of the two"]
    }

    def "a flag cannot extend"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE])

        expect:
        project.told('a.yaml', 'extends=b.yaml') == ["--set extends=b.yaml BB-CFG-021 extends stands in files only · write a file of two lines that extends the other"]
    }

    def "null takes back what a file below requires, and the loss is told"() {
        given:
        def project = new Project(folder, ['base.yaml': FINE, 'a.yaml': 'extends: base.yaml\nstrategy: {script: null}\ndata: null\n'])

        expect:
        project.told('a.yaml')*.replaceAll(/ · .*/, '') == [
            'a.yaml:1:1 BB-CFG-005 data.path is missing, which data.source csv needs', 'a.yaml:2:1 BB-CFG-005 strategy.script is missing']
    }

    def "a section in the place of a list is told in the file it stands in"() {
        given:
        def project = new Project(folder, ['base.yaml': FINE + 'tags: {a: b}\n', 'a.yaml': 'extends: base.yaml\ndata: {symbols: {A: B}}\ntags: [a]\n'])

        expect:
        project.told('a.yaml')*.replaceAll(/ · .*/, '') == [
            'a.yaml:2:17 BB-CFG-004 data.symbols must be a list, not a section with keys', 'a.yaml:3:7 BB-CFG-004 tags must be a map, not a list']
    }

    def "an abstract file is not run, yet can be checked"() {
        given:
        def project = new Project(folder, ['a.yaml': 'abstract: true\naccount: {cash: 5}\n', 'b.yaml': 'abstract: true\naccount: {cash: x}\n', 'c.yaml': FINE])

        expect:
        project.told('a.yaml') == ["a.yaml:1:1 BB-CFG-025 the file is no experiment, but one that others extend · run a file that says 'extends: [a.yaml]', or remove 'abstract'"]
        project.check('a.yaml').experiment().empty
        project.check('c.yaml').experiment().present
        Project.told { project.check('b.yaml') }*.replaceAll(/ · .*/, '') == ["b.yaml:2:17 BB-CFG-004 account.cash 'x' is not a number"]
    }

    def "files are known by what they are, not by their names"() {
        given:
        def project = new Project(folder, ['base/b.yaml': 'costs: {slippage: 1 bps}\n', 'a.yaml': FINE + 'extends: [link/b.yaml, base/b.yaml]\n'])
        Files.createSymbolicLink(folder.resolve('link'), folder.resolve('base'))

        expect:
        project.read('a.yaml').origins().files()*.path() == [folder.resolve('link/b.yaml').toString()]
    }

    def "each target knows what set it"() {
        given:
        def project = new Project(folder, [
            'configs/base.yaml': 'abstract: true\ntargets: {cagr: 15%, sharpe: 2, trades: 30}\n',
            'configs/a.yaml'   : 'extends: base.yaml\n' + Broken.FINE + 'targets: {sharpe: 1, trades: null}\n'])

        when:
        def targets = project.read('configs/a.yaml', 'targets.psr=80%').origins().values().below('targets')

        then:
        targets.collect { [it.key(), it.text(), it.setBy().toString()] } as Set == [
            ['targets.cagr', '15%', 'configs/base.yaml:2:17'],
            ['targets.sharpe', '1', 'configs/a.yaml:5:19'],
            ['targets.psr', '80%', 'flag --set targets.psr=80%']] as Set
    }
}
