package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ConfigShowCommandSpec extends Specification {
    static final String COMPOSED = '''\
        extends: base/us.yaml
        use: {costs: retail}
        description: "a description that is much too long for the column that values have"
        strategy: {script: ../strategies/turns.groovy, params: {fast: 4}}
        tags: {desk: eq}
        '''.stripIndent()

    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
        shell.environment = [PRICES: '/planted-hunter2/prices']
        shell.write('configs/composed.yaml', COMPOSED)
        shell.write('configs/base/us.yaml', 'abstract: true\ndata:\n  path: "${env:PRICES}/{symbol}.csv"\n  symbols: [AAA, BBB]\naccount: {cash: 5000}\n')
        shell.write('configs/costs/retail.yaml', 'costs: {slippage: 3 bps}\n')
    }

    private List<String> origin(String key) {
        def lines = shell.out.readLines()
        int at = lines.findIndexOf { it.startsWith(key + ' ') }
        [lines[at], at + 1 < lines.size() && lines[at + 1].startsWith(' ') ? lines[at + 1] : '']
    }

    def "a file is shown with every value written out, as a run would keep it"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '-q', '--no-plots', '-p', 'fast=4')
        def kept = Files.readString(shell.runs()[0].resolve('config/experiment.yaml'))

        expect:
        shell.backbeat('config', 'show', 'configs/turns.yaml', '-p', 'fast=4') == 0
        shell.out == kept
        shell.err == ''
    }

    def "--origin says of #key: #told"() {
        when:
        int exitCode = shell.backbeat('config', 'show', 'configs/composed.yaml', '--origin', '--set', 'account.currency=EUR', '-p', 'slow=20')

        then:
        exitCode == 0
        shell.out.readLines().find { it.startsWith(key + ' ') } ==~ /\Q$key\E +\Q$value\E +\Q$told\E/

        where:
        key                     | value                                 || told
        'name'                  | 'composed'                            || 'follows from the rest'
        'tags.desk'             | 'eq'                                  || 'configs/composed.yaml:5:14'
        'strategy.params.fast'  | '4'                                   || 'configs/composed.yaml:4:63'
        'strategy.params.slow'  | '20'                                  || 'flag -p slow=20'
        'data.path'             | '"${env:PRICES}/{symbol}.csv"'        || 'environment PRICES, asked by configs/base/us.yaml:3:9'
        'data.symbols'          | '[AAA, BBB]'                          || 'configs/base/us.yaml:4:12'
        'account.cash'          | '5000'                                || 'configs/base/us.yaml:5:17'
        'account.currency'      | 'EUR'                                 || 'flag --set account.currency=EUR'
        'costs.slippage'        | '3 bps'                               || 'configs/costs/retail.yaml:1:19'
        'account.side'          | 'both'                                || 'default'
    }

    def "what no file says of a parameter is the script's"() {
        expect:
        shell.backbeat('config', 'show', 'configs/turns.yaml', '--origin') == 0
        shell.out.replaceAll(/ {2,}/, ' ').contains('strategy.params.fast 3 script strategies/turns.groovy\n')
    }

    def "origins stand below each other; on a terminal of #columns what has no room stands in a line of its own"() {
        given:
        shell.terminal = true
        shell.environment = shell.environment + [NO_COLOR: '1', COLUMNS: columns]

        when:
        shell.backbeat('config', 'show', 'configs/composed.yaml', '--origin')

        then:
        int column = origin('account.side')[0].indexOf('default')
        origin('account.cash')[0].indexOf('configs/base/us.yaml:5:17') == column
        origin('description')[0].endsWith('that values have')
        origin('description')[1] == ' ' * (origin('account.cash')[0].indexOf('5000')) + 'configs/composed.yaml:3:14'
        origin('data.symbols')[1].isEmpty()
        !shell.out.contains('\u001b')

        where:
        columns << ['80', '120', 'what', '']
    }

    def "a long path begins further left, so that it stays in one line"() {
        given:
        shell.terminal = true
        shell.environment = [NO_COLOR: '1', COLUMNS: '80']
        String file = 'configs/a-folder-with-quite-a-long-name/turns-with-a-name.yaml'
        shell.write(file, 'abstract: true\naccount: {cash: 5, currency: EUR}\nstrategy: {params: {aRatherLongName: 5}}\n')

        expect:
        shell.backbeat('config', 'show', file, '--origin') == 0
        shell.out.contains("account.cash${' ' * 21}5\n    $file:2:17\n")
        shell.out.readLines().every { it.length() <= 80 }
    }

    def "on a terminal origins are coloured by what they are"() {
        given:
        shell.terminal = true

        expect:
        shell.backbeat('config', 'show', 'configs/composed.yaml', '--origin', '-p', 'slow=20') == 0
        shell.out.contains('\u001b[33mflag -p slow=20\u001b[0m')
        shell.out.contains('\u001b[2mdefault\u001b[0m')
    }

    def "#what is shown as far as it goes"() {
        given:
        shell.write('configs/bare.yaml', 'abstract: true\nstrategy: {params: {fast: [1, 2], slow: {a: "b"}}}\n')

        expect:
        shell.backbeat('config', 'show', file, '--origin') == 0
        shell.out.readLines()*.replaceAll(/ {2,}/, ' | ') == told

        where:
        what                 | file                        || told
        'a base'             | 'configs/base/us.yaml'      || ['data.path | "${env:PRICES}/{symbol}.csv" | environment PRICES, asked by configs/base/us.yaml:3:9', 'data.symbols | [AAA, BBB] | configs/base/us.yaml:4:12', 'account.cash | 5000 | configs/base/us.yaml:5:17']
        'a block'            | 'configs/costs/retail.yaml' || ['costs.slippage | 3 bps | configs/costs/retail.yaml:1:19']
        'without its script' | 'configs/bare.yaml'         || ['strategy.params.fast | [1, 2] | configs/bare.yaml:2:27', 'strategy.params.slow | {a: b} | configs/bare.yaml:2:41']
    }

    def "--keys are those of the run"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '--json')
        def key = shell.json().get('runs')[0].get('simulation_key').asText()

        expect:
        shell.backbeat('config', 'show', 'configs/turns.yaml', '--keys') == 0
        shell.out.contains("\n# simulation key  $key\n# metrics key     ")
        shell.backbeat('config', 'show', 'configs/turns.yaml', '--keys', '--json') == 0
        shell.json().get('simulation_key').asText() == key
        shell.json().get('metrics_key').asText() ==~ /[0-9a-f]{64}/
        shell.backbeat('config', 'show', 'configs/turns.yaml', '--json') == 0
        !shell.json().has('simulation_key')
    }

    def "without its data an experiment has no keys that could be known"() {
        given:
        shell.write('configs/nodata.yaml', 'strategy: {script: ../strategies/turns.groovy}\ndata: {path: ../none/A.csv}\n')

        expect:
        shell.backbeat('config', 'show', 'configs/nodata.yaml', '--keys') == 4
        shell.out.startsWith('name: nodata\n')
        shell.out.endsWith('# simulation key  unknown: the data could not be loaded\n# metrics key     unknown: the data could not be loaded\n')
        shell.err.startsWith('configs/nodata.yaml:2:14: error BB-DAT-003: ')
        shell.backbeat('config', 'show', 'configs/nodata.yaml', '--keys', '--json') == 4
        shell.json().get('status').asText() == 'failed'
        shell.json().get('problems')[0].get('line').asInt() == 2
    }

    def "a block has no keys"() {
        expect:
        shell.backbeat('config', 'show', 'configs/costs/retail.yaml', '--keys') == 0
        shell.out == 'costs:\n  slippage: 3 bps\n\n# simulation key  none: the file is no experiment itself\n# metrics key     none: the file is no experiment itself\n'
    }

    def "what the environment says is nowhere shown: #flags"() {
        expect:
        shell.backbeat('config', 'show', 'configs/composed.yaml', *flags)
        !shell.out.contains('hunter2')
        !shell.err.contains('hunter2')
        shell.out.contains('${env:PRICES}/{symbol}.csv')

        where:
        flags << [['--keys'], ['--origin', '--keys'], ['--json', '--keys']]
    }

    def "--json has each value and what set it"() {
        expect:
        shell.backbeat('config', 'show', 'configs/composed.yaml', '--json', '-p', 'slow=20') == 0
        shell.err == ''
        def values = shell.json().get('values').collectEntries { [it.get('key').asText(), it] }
        values['account.cash'].toString() == '{"key":"account.cash","value":"5000","set_by":{"kind":"file","source":"configs/base/us.yaml","line":5,"column":17}}'
        values['account.side'].get('set_by').toString() == '{"kind":"default"}'
        values['data.path'].get('set_by').get('variables').asText() == 'PRICES'
        values['strategy.params.slow'].get('set_by').get('kind').asText() == 'flag'
        shell.json().get('is_experiment').asBoolean()
    }

    def "problems end it as they end a run: #what"() {
        given:
        shell.write('configs/bad.yaml', 'strategy: {script: ../strategies/bad.groovy}\ndata: {source: synthetic}\n')
        shell.write('strategies/bad.groovy', "strategy 'bad'\nenterLong('x') { clsoe > 1 }\n")

        expect:
        shell.backbeat('config', 'show', *arguments) == exitCode
        shell.out == ''
        shell.err.contains(told)

        where:
        what                  | arguments                                     || exitCode | told
        'no such file'        | ['configs/none.yaml']                         || 2        | 'configs/none.yaml: error BB-CFG-001: the file does not exist'
        'a folder'            | ['configs']                                   || 2        | 'configs: error BB-CFG-001: the file is a folder'
        'an empty name'       | ['']                                          || 2        | 'an empty name stands for no file'
        'a wrong value'       | ['configs/turns.yaml', '--set', 'data.bars=x'] || 2        | '--set data.bars=x: error'
        'a wrong script'      | ['configs/bad.yaml']                          || 3        | 'strategies/bad.groovy:2:18'
    }
}
