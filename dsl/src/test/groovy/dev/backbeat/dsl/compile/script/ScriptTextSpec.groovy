package dev.backbeat.dsl.compile.script

import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.problem.ProblemsFound
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ScriptTextSpec extends Specification {
    @TempDir Path folder

    String problem(Path file) {
        try {
            new StrategyCompiler().strategy(file, 'as/written.groovy')
            return 'none'
        } catch (ProblemsFound e) {
            var problem = e.problems()[0]
            return "${problem.code().code()} ${problem.place()} ${problem.message()}"
        }
    }

    def "a script is read from its file and named as its author named it"() {
        given:
        var file = Files.writeString(folder.resolve('cross.groovy'), "enterLong('x') { closs > 1 }\r\n")

        expect:
        problem(file) == "BB-SCR-005 as/written.groovy:1:18 nothing is called 'closs'"
    }

    def "what is no script is told: #what"() {
        given:
        var file = folder.resolve('s.groovy')
        if (bytes != null) Files.write(file, bytes)
        if (what == 'a folder') Files.createDirectory(file)

        expect:
        problem(file) == expected

        where:
        what            | bytes                                             || expected
        'nothing there' | null                                              || 'BB-SCR-001 as/written.groovy there is no file as/written.groovy'
        'a folder'      | null                                              || 'BB-SCR-001 as/written.groovy as/written.groovy is a folder'
        'no UTF-8'      | [0x65, 0xff, 0xfe] as byte[]                      || 'BB-SCR-001 as/written.groovy as/written.groovy is not UTF-8 text'
        'too long'      | ('// x\n' * 14000).getBytes(StandardCharsets.UTF_8) || 'BB-SCR-003 as/written.groovy the script has 70000 bytes; at most 65536 are allowed'
    }

    def "a file that is no script is refused before a line of it could be shown"() {
        expect:
        problem(Files.writeString(folder.resolve('passwd'), 'root:x:0:0')) ==
            'BB-SCR-001 as/written.groovy as/written.groovy is no Groovy script'
    }

    def "the mark that editors on Windows put in front is no part of the script"() {
        given:
        var file = Files.writeString(folder.resolve('s.groovy'), "\uFEFFenterLong('x') { closs > 1 }\r\n")

        expect:
        problem(file) == "BB-SCR-005 as/written.groovy:1:18 nothing is called 'closs'"
        ScriptText.read(file, 's').text().startsWith('enterLong')
    }

    def "places count an emoji as one character"() {
        given:
        var text = new ScriptText('s', 's.groovy', "ab\n'\ud83d\ude80' cd ef")

        expect:
        text.spanAt(8, 2) == new Span(2, 5, 2)
        text.placeOf(2, 5) == 8
        text.place(new Span(2, 5, 99)).length() == 5
        text.only(8, 10) == '  \n    cd   '
    }

    def "places know their line and how far they reach in it"() {
        given:
        var text = new ScriptText('s', 's.groovy', "first\n  second line  \n")

        expect:
        text.place(new Span(2, 3, 6)).length() == 6
        text.place(new Span(2, 3, 99)).length() == 11
        text.place(new Span(2, 3, 0)).length() == 11
        text.place(2).column() == 3
        text.place(Span.NOWHERE).toString() == 's'
        text.line(7) == ''
    }

    def "a device is no script"() {
        when:
        ScriptText.read(Path.of('/dev/null'), 'as/written.groovy')

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.message() == ['as/written.groovy is a device or a pipe']
    }
}
