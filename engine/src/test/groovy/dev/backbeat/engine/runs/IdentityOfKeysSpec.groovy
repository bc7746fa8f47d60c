package dev.backbeat.engine.runs

import dev.backbeat.engine.experiment.Experiment
import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.engine.experiment.Reference
import dev.backbeat.engine.experiment.Setting
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.StrategySource
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/// Each key of the schema in turn: may it change what a run is?
class IdentityOfKeysSpec extends Specification {
    /// What a key bears on: neither key, the metrics key alone, or both.
    static final String NOTHING = 'nothing', FIGURES = 'figures', SIMULATION = 'simulation'

    /// By key: what it bears on, and two values of it that mean different things, with what else they need.
    static final Map<String, List> KEYS = [
        'name'                         : [NOTHING, 'a', 'b'],
        'description'                  : [NOTHING, 'a', 'b'],
        'tags'                         : [NOTHING, '{a: b}', '{a: c}'],
        'strategy.script'              : [SIMULATION, 'ten.groovy', 'eleven.groovy'],
        'strategy.params'              : [SIMULATION, '{hold: 3}', '{hold: 4}'],
        'data.source'                  : [SIMULATION, 'csv', 'synthetic'],
        'data.path'                    : [NOTHING, 'A.csv', 'elsewhere/A.csv'],       // where the same bars lie is all the same
        'data.symbols'                 : [SIMULATION, '[A, B]', '[B, A]'],
        'data.references'              : [SIMULATION, '[]', '[SPY]'],
        'data.timeframe'               : [SIMULATION, '1d', '1w'],
        'data.timestamp'               : [NOTHING, 'open', 'close'],                  // days have one time; bars that differ tell by their hash
        'data.zone'                    : [SIMULATION, 'UTC', 'Asia/Tokyo'],
        'data.session'                 : [SIMULATION, 'whole-day', '09:30-16:00'],
        'data.adjust'                  : [NOTHING, 'none', 'none'],
        'data.from'                    : [SIMULATION, 'first', '2010-03-01'],
        'data.to'                      : [SIMULATION, 'last', '2010-03-01'],
        'data.warm-up'                 : [SIMULATION, 'all', 'none', 'data.from=2010-02-01', 'data.from=2010-02-01'],
        'data.seed'                    : [SIMULATION, '1', '2'],
        'data.start'                   : [SIMULATION, '2010-01-01', '2011-01-01'],
        'data.bars'                    : [SIMULATION, '50', '60'],
        'data.drift'                   : [SIMULATION, '5%', '6%'],
        'data.volatility'              : [SIMULATION, '10%', '11%'],
        'data.correlation'             : [SIMULATION, '0', '1', 'data.symbols=[A, B]', 'data.symbols=[A, B]'],
        'account.cash'                 : [SIMULATION, '1000', '2000'],
        'account.currency'             : [SIMULATION, 'USD', 'EUR'],
        'account.side'                 : [SIMULATION, 'both', 'long'],
        'account.leverage'             : [NOTHING, '1', '1'],
        'execution.market'             : [NOTHING, 'next-open', 'next-open'],
        'execution.intrabar'           : [NOTHING, 'pessimistic', 'pessimistic'],
        'execution.latency'            : [NOTHING, '0 bars', '0 bars'],
        'execution.lot'                : [SIMULATION, '1', '0.5'],
        'execution.end'                : [SIMULATION, 'mark', 'close'],
        'execution.tick-size'          : [SIMULATION, '0.01', '0.02', 'costs.slippage=1 ticks', 'costs.slippage=1 ticks'],
        'protect.stop'                 : [SIMULATION, 'none', '5%'],
        'protect.target'               : [SIMULATION, '5%', '6%'],
        'protect.hold-max'             : [SIMULATION, '5 bars', '6 bars'],
        'costs.commission.percent'     : [SIMULATION, '0%', '1%'],
        'costs.commission.per-share'   : [SIMULATION, '0', '1'],
        'costs.commission.per-trade'   : [SIMULATION, '0', '1'],
        'costs.commission.minimum'     : [SIMULATION, '0', '1'],
        'costs.slippage'               : [SIMULATION, '1 bps', '2 bps'],
        'sizing.model'                 : [SIMULATION, 'fixed', 'percent-of-equity', 'sizing.value=1', 'sizing.value=1%'],
        'sizing.value'                 : [SIMULATION, '10%', '11%'],
        'sizing.price'                 : [SIMULATION, 'decision', 'fill'],
        'sizing.lookback'              : [SIMULATION, '20 bars', '21 bars', 'sizing={model: volatility-target, value: 10%/year}', 'sizing={model: volatility-target, value: 10%/year}'],
        'sizing.max-weight'            : [SIMULATION, '20%', '21%', 'sizing={model: volatility-target, value: 10%/year}', 'sizing={model: volatility-target, value: 10%/year}'],
        'sizing.periods-per-year'      : [SIMULATION, '252', '365', 'sizing={model: volatility-target, value: 10%/year}', 'sizing={model: volatility-target, value: 10%/year}'],
        'metrics.risk-free'            : [FIGURES, '0%', '1%'],
        'metrics.periods-per-year'     : [FIGURES, '252', '365'],
        'metrics.sampling'             : [FIGURES, 'session', 'bar'],
        'tracking.store'               : [NOTHING, 'none', 'embedded'],
        'tracking.experiment'          : [NOTHING, 'a', 'b'],
        'tracking.strict'              : [NOTHING, 'true', 'false'],
        'tracking.username'            : [NOTHING, 'ada', 'bob'],
        'tracking.password'            : [NOTHING, '${env:A}', '${env:B}'],
        'tracking.token'               : [NOTHING, '${env:A}', '${env:B}'],
        'tracking.ca'                  : [NOTHING, 'a.pem', 'b.pem'],
        'limits.steps'                 : [NOTHING, '1000', '2000'],
        'limits.time'                  : [NOTHING, '1 h', '10 min'],
        'limits.memory'                : [NOTHING, '500 MB', '1 GB'],
        'limits.depth'                 : [NOTHING, '100', '200'],
        'targets'                      : [NOTHING, '{cagr: 5%}', '{cagr: 6%}'],
        'gates'                        : [NOTHING, '[traded]', '[sharpe > 1]'],
        'note'                         : [NOTHING, 'a', 'b'],
        'report.primary'               : [NOTHING, 'none', 'sharpe'],
        'report.artifacts'             : [NOTHING, 'plots', '[]']]

    @Shared @TempDir
    Path folder

    static final StrategySource SCRIPTS = { Path script, String shownAs -> new Held(script.fileName.toString()) }

    static class Held extends EveryTenBars {
        Held(String file) {
            sources = [(file): "script $file" as String]
        }

        @Override
        List<Parameter> parameters() { [new Parameter.OfInteger('hold', 3, 1, 10, 1)] as List<Parameter> }
    }

    def setupSpec() {
        Files.createDirectories(folder.resolve('elsewhere'))
        def csv = 'date,open,high,low,close,volume\n' + (1..9).collect { "2010-01-0$it,1,2,1,2,10\n" }.join('')
        ['A.csv', 'elsewhere/A.csv'].each { Files.writeString(folder.resolve(it), csv) }
    }

    def "every key of the schema is here, but those that only say what a file is made of"() {
        expect:
        KEYS.keySet() == Reference.keys('')*.key().findAll { !(it in ['extends', 'abstract']) && !it.startsWith('use.') }.toSet()
    }

    def "#key changes #bearing"() {
        when:
        def before = identity(key, values[0], values[2])
        def after = identity(key, values[1], values[3])

        then:
        (before.simulationKey() != after.simulationKey()) == (bearing == SIMULATION)
        (before.metricsKey() != after.metricsKey()) == (bearing in [SIMULATION, FIGURES])

        where:
        entry << KEYS.entrySet()
        key = entry.key
        bearing = entry.value.first()
        values = entry.value.drop(1)
    }

    def "what an experiment is made of changes nothing: the same values in one file or in three have the same keys"() {
        given:
        Files.createDirectories(folder.resolve('configs/costs'))
        Files.writeString(folder.resolve('configs/costs/a.yaml'), 'costs: {slippage: 5 bps}\n')
        Files.writeString(folder.resolve('configs/base.yaml'), 'abstract: true\nstrategy: {script: ten.groovy}\ndata: {source: synthetic, bars: 80}\n')
        Files.writeString(folder.resolve('configs/a.yaml'), 'extends: base.yaml\nuse: {costs: a}\n')
        Files.writeString(folder.resolve('configs/b.yaml'), 'strategy: {script: ten.groovy}\ndata: {source: synthetic, bars: 80}\ncosts: {slippage: 0.05%}\n')

        expect:
        identity(read('configs/a.yaml', [])) == identity(read('configs/b.yaml', []))
    }

    private Identity identity(String key, String value, String more) {
        def csv = key in ['data.path', 'data.timestamp']
        Files.writeString(folder.resolve('x.yaml'), 'strategy: {script: ten.groovy}\ncosts: {slippage: 1 bps}\ndata: ' +
            (csv ? '{path: A.csv}\n' : '{source: synthetic, bars: 80}\n'))
        def settings = [more == null ? null : Setting.set(more), Setting.set("$key=$value")].findAll()
        if (value == 'csv') settings = ['data.bars=null', 'data={source: csv, path: A.csv}'].collect { Setting.set(it) }
        identity(read('x.yaml', settings as List<Setting>))
    }

    private Experiment read(String file, List<Setting> settings) {
        new ExperimentFile(SCRIPTS, [A: 'a', B: 'b']).read(folder.resolve(file), file, settings)
    }

    private static Identity identity(Experiment experiment) {
        Identity.of(experiment, new MarketSources().load(experiment.market()).fingerprint())
    }
}
