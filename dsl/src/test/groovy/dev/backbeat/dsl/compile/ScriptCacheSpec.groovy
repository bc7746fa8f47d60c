package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.PaperDesk
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.cache.ScriptCache
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.strategy.Parameters
import java.lang.classfile.ClassFile
import java.lang.classfile.ClassTransform
import java.lang.classfile.CodeTransform
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import spock.lang.Specification
import spock.lang.TempDir

class ScriptCacheSpec extends Specification {
    static final String RULES = '''
        strategy 'Everything'
        params { n integer(3, min: 1, max: 9, description: 'bars'); share decimal(0.5, step: 0.1, description: 'of the range'); up flag(true, description: 'go'); kind choice('sma', of: ['sma', 'ema'], description: 'of average'); require { n < 9 } }
        indicators {
            mean = kind == 'sma' ? sma(close, n) : close[1]
            weekly = on('1w') { ema(close, 2) }
            m = macd(close, 3, 6, 2).signal
            other = symbol('ABC') { sma(close, 2) }
        }
        plot 'mean', mean, on: 'price'
        plot 'other', other - weekly
        enterLong('dip')  { up && close > mean && !(m > 1e9) && other > 0 && (isMissing(weekly) || weekly > 0) }
        exitLong('out')   { position.barsHeld >= 4 }
        protect { stopBy share * atr(3) }
        sizing percentOfEquity(50.percent)
    '''
    static final String BOOK = "perSymbol { ok = close > sma(close, 3) }\nrebalance(every: 2.days) { hold universe.where { it.ok }.equalWeights() }"
    static final String ON_BAR = "state { n = 0 }\nplot 'open', open\nonBar { n++; plot 'n', n; note 'n', n; if (n % 5 == 0) buy 'fifth', stopBy: 3; if (position.barsHeld > 2) leave 'time' }"

    @TempDir
    Path folder

    @TempDir
    Path home

    StrategyCompiler compiler(String version = '1') { new StrategyCompiler(ScriptCache.in(folder, version, secret())) }

    Path secret() { home.resolve('.backbeat/key') }

    byte[] sealed(byte[] body, byte[] key = Files.readAllBytes(secret())) {
        var mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(key, 'HmacSHA256'))
        [*mac.doFinal(body), *body] as byte[]
    }

    List<Path> files() { Files.isDirectory(folder) ? Files.list(folder).toList() : [] }

    static List plotted(Strategy strategy, MarketData data) {
        var decisions = strategy.on(data, Parameters.defaults(strategy.parameters()), new ColumnCache(1 << 20))
        new PaperDesk(data.universe().bars(0)).ask(((Decisions.EachSymbol) decisions).deciders()[0])
        decisions.plots().get().collect { [it.name(), it.panel(), it.columns()*.toList()] }
    }

    def "a script that was kept decides the same as one just compiled"() {
        given:
        var fresh = new StrategyCompiler().strategy(script, 's.groovy')
        compiler().strategy(script, 's.groovy')

        when:
        var kept = compiler().strategy(script, 's.groovy')
        var bars = SomeBars.data(SomeBars.walk(5, 200))

        then:
        files().size() == 1
        kept.name() == fresh.name()
        kept.parameters() == fresh.parameters()
        kept.sizing() == fresh.sizing()
        kept.sources() == fresh.sources()
        saidBy(kept, bars) == saidBy(fresh, bars)
        saidBy(kept, bars).size() > 5
        plotted(kept, bars) == plotted(fresh, bars)
        plotted(kept, bars).size() == 2

        where:
        script << [RULES, ON_BAR]
    }

    def "so does a book, with its schedule"() {
        given:
        compiler().strategy(BOOK, 's.groovy')

        when:
        var book = compiler().strategy(BOOK, 's.groovy').on(SomeBars.data(SomeBars.walk(5, 50)), new Parameters([:]), new ColumnCache(1L << 20))

        then:
        book.decider().schedule().every() == 2
    }

    def "requirements and refusals are kept as well"() {
        given:
        compiler().strategy(RULES, 's.groovy')
        var kept = compiler().strategy(RULES, 's.groovy')

        expect:
        kept.refusal(new Parameters([n: 9L, share: 0.5d, up: true, kind: 'sma'])).orElseThrow() == 'require { n < 9 } does not hold: n is 9'
    }

    def "another #what is another script"() {
        given:
        compiler().strategy(ON_BAR, 's.groovy')

        when:
        compiler(version).strategy(script, name)

        then:
        files().size() == 2

        where:
        what      | version | script       | name
        'version' | '2'     | ON_BAR       | 's.groovy'
        'text'    | '1'     | ON_BAR + ' ' | 's.groovy'
        'name'    | '1'     | ON_BAR       | 't.groovy'
    }

    def "a file that is #what is as good as none, and is written again"() {
        given:
        compiler().strategy(ON_BAR, 's.groovy')
        var file = files()[0]
        byte[] good = Files.readAllBytes(file)
        Files.write(file, spoilt(good.clone()) as byte[])

        expect:
        saidBy(compiler().strategy(ON_BAR, 's.groovy'), SomeBars.data(SomeBars.walk(5, 50))).size() > 5
        Files.readAllBytes(file) == good

        where:
        what              | spoilt
        'empty'           | { byte[] b -> [] }
        'cut off'         | { byte[] b -> b[0..100] }
        'something else'  | { byte[] b -> 'not a script at all, but long enough to look like one'.bytes }
        'a class changed' | { byte[] b -> b[30] = (byte) (b[30] + 1); b }
        'of another hash' | { byte[] b -> b[0] = (byte) (b[0] + 1); b }
    }

    def "a class that scripts may not become is compiled again instead of loaded"() {
        given: 'a kept class that asks for another member of its parent'
        compiler().strategy(ON_BAR, 's.groovy')
        var file = files()[0]
        byte[] good = Files.readAllBytes(file)
        byte[] body = new String(good[32..-1] as byte[], 'ISO-8859-1').replace('decidingOn', 'decideFor_').getBytes('ISO-8859-1')
        Files.write(file, sealed(body))

        expect:
        saidBy(compiler().strategy(ON_BAR, 's.groovy'), SomeBars.data(SomeBars.walk(5, 50))).size() > 5
        Files.readAllBytes(file) == good
    }

    /** The parts of an entry: how many classes, the name, the class, and the blueprint. */
    static List parts(byte[] entry) {
        var input = new DataInputStream(new ByteArrayInputStream(entry, 32, entry.length - 32))
        int count = input.readInt()
        var name = input.readUTF()
        byte[] made = new byte[input.readInt()]
        input.readFully(made)
        [count, name, made, input.readAllBytes()]
    }

    static byte[] entry(String name, byte[] made, byte[] rest) {
        var bytes = new ByteArrayOutputStream()
        var out = new DataOutputStream(bytes)
        out.writeInt(1)
        out.writeUTF(name)
        out.writeInt(made.length)
        out.write(made)
        out.write(rest)
        bytes.toByteArray()
    }

    static byte[] withoutStackMaps(byte[] made) {
        var files = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
        files.transformClass(files.parse(made), ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))
    }

    def "an entry with the right seal and #what is compiled again as well"() {
        given:
        compiler().strategy(ON_BAR, 's.groovy')
        var file = files()[0]
        byte[] good = Files.readAllBytes(file)
        var (count, name, made, rest) = parts(good)
        Files.write(file, sealed(entry(asName ?: name, ofClass(made) as byte[], ofRest(rest) as byte[])))

        expect:
        saidBy(compiler().strategy(ON_BAR, 's.groovy'), SomeBars.data(SomeBars.walk(5, 50))).size() > 5
        Files.readAllBytes(file) == good

        where:
        what                           | asName                              | ofClass                    | ofRest
        "a class of the language"      | 'dev.backbeat.dsl.language.Picks'   | { it }                     | { it }
        "a class of the JVM's"         | 'java.lang.Foo'                     | { it }                     | { it }
        'half a class'                 | ''                                  | { it[0..<it.length / 2] }  | { it }
        'no class'                     | ''                                  | { [1, 2, 3, 4] }           | { it }
        'a class that is not verified' | ''                                  | { withoutStackMaps(it) }   | { it }
        'no blueprint'                 | ''                                  | { it }                     | { [] }
    }

    def "what somebody else's Backbeat kept is compiled again"() {
        given: 'an entry that is whole, but sealed with another secret'
        compiler().strategy(ON_BAR, 's.groovy')
        var file = files()[0]
        byte[] good = Files.readAllBytes(file)
        byte[] foreign = sealed(good[32..-1] as byte[], new byte[32])
        Files.write(file, foreign)

        when:
        compiler().strategy(ON_BAR, 's.groovy')

        then:
        Files.readAllBytes(file) == good
        good != foreign
    }

    def "the secret is for its owner only"() {
        when:
        compiler().strategy(ON_BAR, 's.groovy')

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(secret())) == 'rw-------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(secret().parent)) == 'rwx------'
        Files.size(secret()) == 32
    }

    def "without a secret nothing is kept: #what"() {
        given:
        var file = at(home) as Path

        expect:
        new StrategyCompiler(ScriptCache.in(folder, '1', file)).strategy(ON_BAR, 's.groovy').name() == 's'
        files() == []

        where:
        what                    | at
        'it cannot be made'     | { Path home -> Files.writeString(home.resolve('a-file'), '').resolve('key') }
        'it is another thing'   | { Path home -> Files.writeString(home.resolve('key'), 'short') }
        'there is no home'      | { Path home -> Path.of('nowhere', 'key') }
    }

    def "a script that does not compile is not kept"() {
        when:
        compiler().strategy('onBar { bye() }', 's.groovy')

        then:
        thrown(RuntimeException)
        files() == []
    }

    def "the ones not used for longest are forgotten"() {
        given:
        200.times {
            var file = Files.writeString(folder.resolve("old-${it}.script"), 'x')
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * it))
        }

        when:
        compiler().strategy(ON_BAR, 's.groovy')

        then:
        files().size() == 200
        !Files.exists(folder.resolve('old-0.script'))
        Files.exists(folder.resolve('old-1.script'))
    }

    def "where nothing can be kept, scripts are compiled all the same"() {
        given:
        var file = Files.writeString(folder.resolve('in-the-way'), '')

        expect:
        new StrategyCompiler(ScriptCache.in(file.resolve('scripts'), '1', secret())).strategy(ON_BAR, 's.groovy').name() == 's'
    }
}
