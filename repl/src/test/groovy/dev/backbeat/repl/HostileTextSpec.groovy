package dev.backbeat.repl

import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.json.JsonMapper
import dev.backbeat.engine.experiment.yaml.UnsafeCharacters
import java.nio.ByteBuffer
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** What scripts, experiments and file names say is data, not markup: in every file of a run and on the terminal. */
class HostileTextSpec extends Specification {
    static final Map<String, String> TEXTS = [
        'a colour'                : '\u001b[31mred\u001b[0m',
        'hidden by a colour'      : '\u001b[8mgone',
        'a wiped screen'          : '\u001b[2J\u001b[H',
        'a window title'          : '\u001b]0;owned\u0007',
        'an eight-bit control'    : '\u009b31mred',
        'a carriage return'       : 'fine\rFAILED',
        'a second line'           : 'fine\nBB-CFG-001: error',
        'a backspace'             : 'no\b\byes',
        'nothing'                 : 'a\u0000b',
        'turned around'           : 'abc\u202egnp.exe',
        'isolated'                : '\u2067abc\u2069',
        'a mark of direction'     : 'a\u200fb\u061c',
        'a byte order mark'       : '\ufeffa',
        'half an emoji'           : 'a\ud83d',
        'the other half'          : '\ude00a',
        'no character'            : 'a\uffffb',
        'a separator of lines'    : 'a\u2028b\u2029c\u0085d',
        'a formula'               : "=cmd|' /C calc'!A0",
        'a formula behind a blank': ' =1+1',
        'a formula behind a tab'  : '\t=1+1',
        'a plus'                  : '+1+1',
        'a minus'                 : '-2+3',
        'an at'                   : '@SUM(A1:A9)',
        'a wide formula'          : '\uff1d1+1',
        'quotes and commas'       : 'a","b";=1,\'c\'',
        'a way up'                : '../../../etc/passwd',
        'a way up on Windows'     : '..\\..\\con',
        'a device'                : 'NUL',
        'a tag of HTML'           : '<script>alert(1)</script>',
        'an entity'               : '&lt;b&gt;&#27;',
        'YAML'                    : 'a: {b: [c, *d]} # e',
        'null'                    : 'null',
        'a reference'             : 'a ${env:HOME} b',
        'JSON'                    : '"}],"exit_code":0,"x":[{"',
        'backslashes'             : '\\u001b[31m\\n\\',
        'a party'                 : '\ud83c\udf89\ud83d\udc68\u200d\ud83d\udc69',
        'Zalgo'                   : 'Z\u0334\u0321\u0300' * 20,
        'Arabic'                  : '\u0645\u0631\u062d\u0628\u0627',
        'ideographs'              : '\u6f22\u5b57' * 40,
        'a long text'             : 'long ' * 400,
        'a long word'             : 'w' * 4000,
    ]

    @TempDir
    Path folder

    /** As a script writes a text of any characters. */
    static String literal(String text) {
        "'" + text.collect { String c -> c ==~ '[a-z]' ? c : String.format('\\u%04x', (int) (c as char)) }.join('') + "'"
    }

    static String quoted(String text) {
        '"' + text.codePoints().toArray().collect { int c -> String.format('\\U%08X', c) }.join('') + '"'
    }

    private Shell shell(String tag, String yaml = '') {
        def shell = new Shell(folder)
        shell.write('strategies/hostile.groovy', """\
            onBar {
                if (flat && close > close[3]) buy tag: ${literal(tag)}, targetBy: 1
                else if (flat && close < close[1]) buy tag: ${literal(tag)}, stopAt: sqrt(0 - 1)
                else if (position.barsHeld > 3) leave ${literal(tag)}
            }
            """.stripIndent())
        shell.write('configs/hostile.yaml', """\
            strategy: {script: ../strategies/hostile.groovy}
            data: {source: synthetic, symbols: [AAA, BBB], seed: 3, start: 2020-01-01, bars: 60}
            $yaml
            """.stripIndent())
        shell
    }

    def "a tag that is #what is data in every file of a run and on the terminal"() {
        given:
        def shell = shell(TEXTS[what])
        shell.terminal = true

        expect:
        shell.backbeat('run', 'configs/hostile.yaml') == 0
        isHarmless(shell.out)
        isHarmless(shell.err)
        def run = shell.runs()[0]
        run.resolve('data/trades.csv').toFile().readLines().size() > 5
        run.resolve('data/events.jsonl').toFile().text.contains('was not made')
        everyFileIsFine(run)
        shell.backbeat('run', 'configs/hostile.yaml', '--no-plots', '--json') == 0
        isHarmless(shell.out)
        shell.json().get('runs')[0].get('status').asText() == 'completed'
        shell.backbeat('reproduce', 'last') == 0
        isHarmless(shell.out)

        where:
        what << TEXTS.keySet()
    }

    def "an experiment that says #what is refused in harmless words, or is data like any other"() {
        given:
        def text = TEXTS[what]
        def said = quoted(text.take(90))
        def shell = shell('dip', "name: $said\ndescription: $said\ntags: {kind: $said}\nnote: $said")
        int exitCode = shell.backbeat('run', 'configs/hostile.yaml')

        expect:
        exitCode in [0, 2]
        exitCode == 0 || shell.err.contains(': error BB-CFG-')
        isHarmless(shell.out)
        isHarmless(shell.err)
        shell.runs().every { everyFileIsFine(it) }
        exitCode == 2 || shell.backbeat('reproduce', 'last') == 0
        shell.backbeat('config', 'show', 'configs/hostile.yaml', '--origin') == exitCode
        isHarmless(shell.out + shell.err)
        shell.backbeat('run', 'configs/hostile.yaml', 'configs/turns.yaml', '--no-plots') == exitCode
        isHarmless(shell.out + shell.err)

        where:
        what << TEXTS.keySet()
    }

    def "a script whose name, tag and choices are #what is refused in harmless words, or told as it is"() {
        given:
        def shell = new Shell(folder)
        def text = literal(TEXTS[what])
        shell.write('strategies/hostile.groovy',
            "strategy $text\nparams { kind choice($text, of: [$text, 'b']) }\nenterLong($text) { close > close[3] && kind != 'b' }\nexitLong('x') { close < close[1] }\n")
        shell.write('configs/hostile.yaml', 'strategy: {script: ../strategies/hostile.groovy}\n' +
            'data: {source: synthetic, symbols: [AAA], seed: 3, start: 2020-01-01, bars: 60}\n')
        int exitCode = shell.backbeat('strategies', 'check', 'strategies/hostile.groovy')

        expect:
        exitCode in [0, 3]
        isHarmless(shell.out + shell.err)
        shell.backbeat('strategies', '--json') == exitCode
        isHarmless(shell.out + shell.err)
        shell.json().get('exit_code').asInt() == exitCode
        shell.backbeat('run', 'configs/hostile.yaml') == exitCode
        isHarmless(shell.out + shell.err)
        shell.runs().every { everyFileIsFine(it) }
        exitCode == 3 || shell.backbeat('reproduce', 'last') == 0

        where:
        what << TEXTS.keySet()
    }

    def "a raw character that nobody sees is refused in a script, in a text and in a comment: #what"() {
        given:
        def shell = new Shell(folder)
        shell.write('strategies/hostile.groovy', script)

        expect:
        shell.backbeat('strategies', 'check', 'strategies/hostile.groovy') == 3
        shell.err.contains(': error BB-SCR-')
        isHarmless(shell.out + shell.err)

        where:
        what         | script
        'a text'     | "enterLong('a\u202eb') { close > 1 }"
        'a comment'  | "enterLong('a') { close > 1 } // \u2066 }"
        'a control'  | "enterLong('a\u001b[2J') { close > 1 }"
        'a name'     | "params { fa\u202est integer(1) }\nenterLong('a') { close > fast }"
    }

    @Requires({ os.linux })
    def "a file called #name is shown harmlessly, and its copy has a plain name"() {
        given:
        def shell = shell('dip')
        shell.write("configs/base/${name}.yaml", 'costs: {commission: 0.1%}\n')
        shell.write("configs/${name}.yaml", "extends: \"base/${name}.yaml\"\n" + Files.readString(shell.folder.resolve('configs/hostile.yaml')))
        shell.write("strategies/${name}.groovy", "enterLong('a') { clsoe > 1 }\n")

        expect:
        shell.backbeat('run', "configs/${name}.yaml".toString(), 'configs/turns.yaml', '--no-plots') in [0, 2]
        isHarmless(shell.out + shell.err)
        shell.runs().every { everyFileIsFine(it) }
        shell.backbeat('config', 'check', 'configs') in [0, 2]
        isHarmless(shell.out + shell.err)
        shell.backbeat('strategies') == 3
        isHarmless(shell.out + shell.err)
        shell.backbeat('strategies', 'check', "strategies/${name}.groovy".toString()) == 3
        isHarmless(shell.out + shell.err)
        !shell.err.readLines().any { it.startsWith('forged') }

        where:
        name << ['\u001b[31mred', 'a\nforged: error BB-CFG-001: x', 'abc\u202egnp', '=1+1', 'a b', "it's", 'a;b:c*', 'x' * 240, '\ud83c\udf89']
    }

    /** Nothing but text, line ends, and the colours of our own. */
    private static boolean isHarmless(String printed) {
        def rest = printed.replaceAll('\u001b\\[(?:0|1|2|31|32|33)m', '').replaceAll('\r\u001b\\[K', '')
        assert !rest.codePoints().toArray().any { it != (int) ('\n' as char) && (UnsafeCharacters.isUnsafe(it) || it in [9, 13]) }
        assert printed.startsWith('{') || rest.readLines().every { it.length() < 3000 }
        true
    }

    private static boolean everyFileIsFine(Path run) {
        Files.walk(run).filter { Files.isRegularFile(it) }.toList().each { file ->
            def name = run.relativize(file).toString()
            assert name ==~ '[A-Za-z0-9._/-]+' && file.fileName.toString().length() <= 100
            if (name.endsWith('.png')) {
                assert ImageIO.read(file.toFile()).width > 100
                return
            }
            def text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString()
            // What its user wrote is kept to the byte.
            if (name.startsWith('code/') || name in ['config/original.yaml'] || name.startsWith('config/extends/')) return
            assert !text.codePoints().toArray().any { it != (int) ('\n' as char) && UnsafeCharacters.isUnsafe(it) }
            if (name.endsWith('.csv')) assert isTable(text)
            if (name.endsWith('.json')) assert json(text) != null
            if (name.endsWith('.jsonl')) assert text.readLines().every { json(it) != null }
            if (name.endsWith('report.txt')) assert text.readLines().every { it.codePointCount(0, it.length()) <= 100 }
            if (name.endsWith('note.md')) assert !(text =~ '<[A-Za-z/!?]')
        }
        true
    }

    private static JsonNode json(String text) {
        new JsonMapper().readerFor(JsonNode).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text)
    }

    /** One record a line, as many fields as the head has, no field a formula. */
    private static boolean isTable(String text) {
        def lines = text.split('\n') as List
        int columns = lines[0].split(',').size()
        lines.each { line ->
            def fields = fields(line)
            assert fields.size() == columns
            assert fields.every { !(it.stripLeading() ==~ '(?s)[=+@\uff1d\uff0b\uff0d\uff20].*') && (!it.startsWith('-') || it.isNumber()) }
        }
        true
    }

    private static List<String> fields(String line) {
        def fields = []
        def field = new StringBuilder()
        boolean quoted = false
        for (int i = 0; i < line.length(); i++) {
            String c = line[i]
            if (c == '"' && quoted && i + 1 < line.length() && line[i + 1] == '"') { field << '"'; i++ }
            else if (c == '"') quoted = !quoted
            else if (c == ',' && !quoted) { fields << field.toString(); field = new StringBuilder() }
            else field << c
        }
        assert !quoted
        fields << field.toString()
    }
}
