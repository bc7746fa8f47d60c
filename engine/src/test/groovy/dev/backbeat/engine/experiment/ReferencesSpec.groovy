package dev.backbeat.engine.experiment

import dev.backbeat.engine.market.Origin
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/// `${section.key}` and `${env:NAME}`.
class ReferencesSpec extends Specification {
    static final String FINE = 'strategy: {script: pullback.groovy}\ncosts: {commission: 0.1%}\n'

    @TempDir
    Path folder

    def "#value in a description says #text"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + "data: {path: AAPL.csv, timeframe: 1w}\ntags: {desk: eq, a.b: dot, n: '7'}\nsizing: {lookback: 20 bars}\ndescription: \"$value\"\n"])

        expect:
        project.read('a.yaml', 'params.fast=12').description() == text

        where:
        value                                        || text
        'on ${data.timeframe} bars'                  || 'on 1w bars'
        '${tags.desk}'                               || 'eq'
        '${tags.a.b}-${tags.n}'                      || 'dot-7'
        '${params.fast} of ${strategy.params.slow}'  || '12 of 100'
        '${params.average}'                          || 'simple'
        '${account.cash} ${account.currency}'        || '100000 USD'
        '${costs.commission.percent}'                || '0.1%'
        '${costs.commission}'                        || '0.1%'
        '${sizing.model} over ${sizing.lookback}'    || 'volatility-target over 20 bars'
        '${name}'                                    || 'a'
        '${metrics.periods-per-year}'                || '252'
        'no $reference {at} all'                     || 'no $reference {at} all'
    }

    def "a reference alone is what it refers to, number, text or list, and its type is checked where it stands"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + '''\
            data: {path: "{symbol}.csv", symbols: [A, B]}
            tags: {lookback: "30 bars", alike: '${data.zone}'}
            account: {cash: 365}
            metrics: {periods-per-year: '${account.cash}'}
            sizing: {lookback: '${tags.lookback}', periods-per-year: '${metrics.periods-per-year}'}
            '''.stripIndent()])

        when:
        def experiment = project.read('a.yaml')

        then:
        experiment.metrics().periodsPerYear() == 365
        experiment.rules().sizing().sessionsPerYear() == 365
        experiment.rules().sizing().lookbackBars() == 30
        experiment.tags().alike == 'UTC'
    }

    def "a list may be referred to as a whole"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'data: {path: "{symbol}.csv", symbols: "${strategy.params.all}"}\n'])

        expect:
        project.told('a.yaml', 'params.all=[A, B]').collect { it.replaceAll(/ · .*/, '') } == ["--set params.all=[A, B] BB-CFG-019 unknown parameter 'all'"]
    }

    def "#line is refused: #told"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + "data: {path: '{symbol}.csv', symbols: [A, B]}\n$line\n"])
        project.environment = [HOME_OF_DATA: '/secret/place', API_TOKEN: 'hunter2', EMPTY: '']

        expect:
        project.told('a.yaml') == told

        where:
        line                                          || told
        'name: "${name}"'                             || ["a.yaml:4:7 BB-CFG-024 the value refers to itself: name → name · write one of the values"]
        'tags: {a: "${tags.b}", b: "${tags.a}"}'      || ["a.yaml:4:27 BB-CFG-024 the value refers to itself: tags.a → tags.b → tags.a · write one of the values"]
        'tags: {a: "${tags.x}"}'                      || ["a.yaml:4:11 BB-CFG-027 '\${tags.x}' refers to 'tags.x', which has no value · give it, or write the value here"]
        'description: "${acount.cash}"'               || ["a.yaml:4:14 BB-CFG-027 '\${acount.cash}' refers to 'acount.cash', which has no value · did you mean 'account.cash'?"]
        'description: "${account}"'                   || ["a.yaml:4:14 BB-CFG-027 '\${account}' refers to 'account', which has no value · give it, or write the value here"]
        'description: "${costs}"'                     || ["a.yaml:4:14 BB-CFG-027 '\${costs}' refers to a section: 'costs' · refer to one of its keys"]
        'description: "of ${data.symbols}"'           || ["a.yaml:4:14 BB-CFG-027 'of \${data.symbols}' refers to a list in the midst of a text · let the reference stand alone"]
        'description: "${"'                           || ["a.yaml:4:14 BB-CFG-027 '\${' has a '\${' that is no reference · write \${section.key} or \${env:NAME}"]
        'description: "${a${b}}"'                     || ["a.yaml:4:14 BB-CFG-027 '\${a\${b}}' has a '\${' that is no reference · write \${section.key} or \${env:NAME}"]
        'description: "${${name}}"'                   || ["a.yaml:4:14 BB-CFG-027 '\${\${name}}' has a '\${' that is no reference · write \${section.key} or \${env:NAME}"]
        'tags: {"${name}": a}'                        || ["a.yaml:4:8 BB-CFG-027 a key cannot hold a reference: '\${name}' · write the key itself"]
        'tags: {"${env:API_TOKEN}": a}'               || ["a.yaml:4:8 BB-CFG-026 '\${env:API_TOKEN}' looks like a password, which belongs into no file · only 'tracking' takes one, as \${env:NAME}; another name if it is none"]
        'name: "${env:HOME_OF_DATA}"'                 || ["a.yaml:4:7 BB-CFG-027 '\${env:HOME_OF_DATA}' asks the environment, which only data.path and tracking may · write the value"]
        'tracking: {store: "${env:}"}'                || ["a.yaml:4:19 BB-CFG-027 '\${env:}' names no variable of the environment · write \${env:NAME} or \${env:NAME:default}"]
        'tracking: {store: "${env:NOT_THERE}"}'       || ["a.yaml:4:19 BB-CFG-027 '\${env:NOT_THERE}' needs the variable NOT_THERE, which is not set · set it, or write \${env:NOT_THERE:default}"]
        'tracking: {store: "${env:EMPTY}"}'           || ["a.yaml:4:19 BB-CFG-027 '\${env:EMPTY}' needs the variable EMPTY, which is not set · set it, or write \${env:EMPTY:default}"]
        'tracking: {store: "${env:API_TOKEN}"}'       || ["a.yaml:4:19 BB-CFG-010 tracking.store '\${env:API_TOKEN}' comes to something it does not take · expected: 'embedded' or 'none' or 'http(s)://host:port'"]
        'tracking: {store: "${env:HOME_OF_DATA}"}\ndescription: "${tracking.store}"' || ["a.yaml:4:19 BB-CFG-010 tracking.store '\${env:HOME_OF_DATA}' comes to something it does not take · expected: 'embedded' or 'none' or 'http(s)://host:port'", "a.yaml:5:14 BB-CFG-027 '\${tracking.store}' refers to a value that comes from the environment · write \${env:HOME_OF_DATA} itself, where it is allowed"]
        'tags: {password: hunter2}'                   || ["a.yaml:4:8 BB-CFG-026 'password' looks like a password, which belongs into no file · only 'tracking' takes one, as \${env:NAME}; another name if it is none"]
        'tracking: {api-key: hunter2}'                || ["a.yaml:4:12 BB-CFG-026 'api-key' looks like a password, which belongs into no file · write \${env:NAME}; another name if it is none"]
        'tracking: {token: "${env:API_TOKEN:abc}"}'   || ["a.yaml:4:12 BB-CFG-026 'token' looks like a password, which belongs into no file · write \${env:NAME}; another name if it is none"]
        'tracking: {store: "https://me:hunter2@host"}' || ["a.yaml:4:19 BB-CFG-026 an address with a password in it belongs into no file · leave name and password out of it"]
        'tags: [a, "ftp://me:hunter2@host"]'          || ["a.yaml:4:11 BB-CFG-026 an address with a password in it belongs into no file · leave name and password out of it"]
        'account: {cash: "${account.currency}"}'      || ["a.yaml:4:17 BB-CFG-004 account.cash 'USD' is not a number · write a number"]
        'protect: {stop: "${account.leverage}"}'      || ["a.yaml:4:17 BB-CFG-008 protect.stop '1' needs a unit · write '1%' or '1 bps'"]
    }

    def "store and name of tracking may come out of the environment, and nothing tells what it said"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + "data: {path: '{symbol}.csv', symbols: [A, B]}\ntracking: {store: '\${env:STORE}', experiment: 'of \${env:DESK}'}\n"])
        project.environment = [STORE: 'none', DESK: 'planted']

        when:
        def experiment = project.read('a.yaml')

        then:
        experiment.tracking() == new Tracking(new Tracking.Asked('none', '${env:STORE}'), new Tracking.Asked('of planted', 'of ${env:DESK}'), false)
        experiment.resolved().contains('tracking:\n  store: "${env:STORE}"\n  experiment: "of ${env:DESK}"\n')
        !experiment.resolved().contains('planted')
    }

    def "data may lie where the environment says, and nothing tells where that is: #path"() {
        given:
        def project = new Project(folder, ['configs/a.yaml': FINE + "extends: ../shared/data.yaml\ndata: {symbols: [A], zone: UTC}\n",
                                           'shared/data.yaml': "data: {path: '$path'}\ntags: {kind: csv}\n"])
        project.environment = [ROOT: '/planted', REL: 'planted']

        when:
        def experiment = project.read('configs/a.yaml')
        def origin = experiment.market().origin() as Origin.CsvFolder

        then:
        origin.path() == read
        origin.written() == written
        !experiment.resolved().contains('planted')
        experiment.origins().values().find('data.path').get().text() == '"' + written + '"'
        experiment.origins().values().find('data.path').get().setBy().toString() ==~ /environment (ROOT|REL|NONE), asked by shared\/data.yaml:1:\d+/

        and:
        def again = project.files().read(experiment.resolved(), 'r.yaml', folder.resolve('configs'), [])
        again.resolved() == experiment.resolved()
        again.market() == experiment.market()

        where:
        path                                  || read                          | written
        '${env:ROOT}/{symbol}.${tags.kind}'   || '/planted/{symbol}.csv'       | '${env:ROOT}/{symbol}.csv'
        '${env:REL}/{symbol}.csv'             || '../shared/planted/{symbol}.csv' | '../shared/${env:REL}/{symbol}.csv'
        '${env:NONE:../d}/{symbol}.csv'       || '../shared/../d/{symbol}.csv' | '../shared/${env:NONE:../d}/{symbol}.csv'
    }

    def "a secret of the environment is no place for data"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'data: {path: "${env:AWS_SECRET_ACCESS_KEY}.csv"}\n'])

        expect:
        project.told('a.yaml')*.replaceAll(/ · .*/, '') == ["a.yaml:3:14 BB-CFG-027 '\${env:AWS_SECRET_ACCESS_KEY}.csv' names a secret, which only tracking may ask for"]
    }

    def "what looks like a password is not shown again in the line either"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'tags: {password: hunter2}\naccount: {cash: -1, my_token: hunter3}\n'])

        when:
        project.files().read(folder.resolve('a.yaml'), 'a.yaml', [Setting.set('tags.api-key=hunter4'), Setting.set('x=https://me:hunter5@h')])

        then:
        def e = thrown(dev.backbeat.engine.problem.ProblemsFound)
        e.problems().size() >= 5
        e.problems().every { !it.toString().contains('hunter') }
    }
}
