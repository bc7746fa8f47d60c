package dev.backbeat.dsl.compile

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.MarketData
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Snapshot
import spock.lang.Snapshotter
import spock.lang.Specification
import spock.lang.TempDir

/** The twelve examples that strategies/README.md teaches the language by, run as they stand there. */
class GuideSpec extends Specification {
    static final Path STRATEGIES = Path.of('../strategies')
    static final List<String> EXAMPLES = (Files.readString(STRATEGIES.resolve('README.md')) =~ /(?s)```groovy\n(strategy .*?)```/)
        .collect { it[1] as String }

    @Shared MarketData market = SomeBars.data(
        SomeBars.walk(5, 1500, 'SPY'), *(1..4).collect { SomeBars.walk(it, 1500, 'S' + it) })

    @TempDir
    Path folder

    @Snapshot(extension = 'txt')
    Snapshotter golden

    def "the guide has twelve examples, each with a name of its own"() {
        expect:
        EXAMPLES.size() == 12
        EXAMPLES*.readLines()*.first().toSet().size() == 12
    }

    def "example #number of the guide does what it did when it was written"() {
        given: 'it lies beside the library that one of them includes'
        var script = Files.writeString(folder.resolve('example.groovy'), text)
        var library = Files.createDirectory(folder.resolve('lib')).resolve('stops.groovy')
        Files.copy(STRATEGIES.resolve('lib/stops.groovy'), library)
        var strategy = new StrategyCompiler().strategy(script, 'example.groovy')
        var trades = ExamplesSpec.run(strategy, market).trades()

        expect: 'it trades, and for the reasons that stand in it'
        trades.size() >= 5
        golden.assertThat("""\
            ${strategy.name()}
            ${trades.size()} trades
            in by ${counts(trades*.entryTag())}
            out by ${counts(trades*.exitReason())}
            """.stripIndent()).matchesSnapshot(String.format('%02d', number))

        where:
        text << EXAMPLES
        number = EXAMPLES.indexOf(text) + 1
    }

    private static String counts(List<String> texts) {
        texts.countBy { it }.sort().collect { text, count -> "$text ($count)" }.join(', ')
    }
}
