package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.ProblemsFound

import java.nio.file.Files

/** Where an include may stand, and which files it may name. */
class IncludePathsSpec extends Including {
    def "#path is refused where it stands"() {
        expect:
        problems('s.groovy': "\n  include '$path'\n" + BUYS, 'lib/twice.groovy': TWICE, '../outside.groovy': TWICE) ==
            ["strategies/s.groovy:2:11 «'$path'» $message"]

        where:
        path                  || message
        'lib/twise.groovy'    || "there is no file 'lib/twise.groovy' · did you mean 'lib/twice.groovy'?"
        'twice.groovy'        || "there is no file 'twice.groovy' · did you mean 'lib/twice.groovy'?"
        'other.groovy'        || "there is no file 'other.groovy' · its path starts from the folder of this file"
        '../outside.groovy'   || "'../outside.groovy' leads upward · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'lib/../../x.groovy'  || "'lib/../../x.groovy' leads upward · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        '/etc/x.groovy'       || "'/etc/x.groovy' does not start from the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'C:/x.groovy'         || "'C:/x.groovy' does not start from the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'lib/twice'           || "'lib/twice' does not end in .groovy · end it in .groovy: include 'lib/twice.groovy'"
        'lib/twice.grovy'     || "'lib/twice.grovy' does not end in .groovy · end it in .groovy: include 'lib/twice.groovy'"
        'lib\\\\twice.groovy' || "an included file is named by letters, digits, _ - . and / · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        './lib/twice.groovy'  || "an included file is named by letters, digits, _ - . and / · leave ./ out: include 'lib/twice.groovy'"
        ''                    || "an included file is named by letters, digits, _ - . and / · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'strategy.groovy'     || "'strategy.groovy' is what run folders call the script itself · give the file another name"
    }

    def "an include inside a block is one mistake"() {
        expect:
        problems('s.groovy': "indicators {\n  include 'lib/twice.groovy'\n  a = close\n}\nenterLong('x') { twice(a) > 3 }", 'lib/twice.groovy': TWICE).size() == 1
    }

    def "a link that leads out of the folder is not followed, one inside is"() {
        given:
        write('lib/twice.groovy': TWICE)
        write('../outside.groovy': TWICE)
        Files.createSymbolicLink(root.resolve('strategies/out.groovy'), root.resolve('outside.groovy'))
        Files.createSymbolicLink(root.resolve('strategies/in.groovy'), root.resolve('strategies/lib/twice.groovy'))

        expect:
        problems('s.groovy': "include 'in.groovy'\n" + BUYS) == []
        problems('s.groovy': "include 'out.groovy'\n" + BUYS) ==
            ["strategies/s.groovy:1:9 «'out.groovy'» 'out.groovy' is a link that leads out of the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"]
    }

    def "a file that cannot be read is told where it is included"() {
        given:
        write('big.groovy': '/' * 70_000)
        Files.createDirectories(root.resolve('strategies/folder.groovy'))
        Files.write(root.resolve('strategies/latin.groovy'), [0xE9, 0x0A] as byte[])

        expect:
        problems('s.groovy': "include '$file'\n" + BUYS)[0].startsWith("strategies/s.groovy:1:9 «'$file'» $message")

        where:
        file            || message
        'big.groovy'    || 'the script has 70000 bytes; at most 65536 are allowed'
        'folder.groovy' || 'strategies/folder.groovy is a folder'
        'latin.groovy'  || 'strategies/latin.groovy is not UTF-8 text'
    }

    def "a round of includes is an error that shows the way"() {
        expect:
        problems('s.groovy': "include 'lib/a.groovy'\n" + BUYS, 'lib/a.groovy': "include 'b.groovy'\n", 'lib/b.groovy': "\ninclude 'a.groovy'\n") ==
            ["strategies/lib/b.groovy:2:9 «'a.groovy'» 'lib/a.groovy' would include itself: lib/a.groovy → lib/b.groovy → lib/a.groovy · take one of these includes out"]
        problems('s.groovy': "include 's.groovy'\n" + BUYS) ==
            ["strategies/s.groovy:1:9 «'s.groovy'» 's.groovy' would include itself: s.groovy → s.groovy · take one of these includes out"]
    }

    def "#script is told how to include"() {
        expect:
        problems('s.groovy': script + '\n' + BUYS.replace('twice(close)', 'close'), 'lib.groovy': TWICE)[0] == "strategies/s.groovy:$expected"

        where:
        script                        || expected
        "include 'l' + 'ib.groovy'"   || "1:1 «include 'l' + 'ib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy'; include 'lib.groovy'" || "1:1 «include 'lib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include lib"                 || "1:1 «include lib» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy', 3"     || "1:1 «include 'lib.groovy', 3» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include { close }"           || "1:1 «include { close }» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy'\n.foo()" || "1:1 «include 'lib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include('lib.groovy').foo()" || "1:1 «include('lib.groovy').foo()» what belongs to 'include' does not follow it as it should · write include 'lib/stops.groovy'"
        "include = 3"                 || "1:1 «include = 3» 'include' is given no value with = · write include …"
        "double f() {\n    include 'lib.groovy'\n    1\n}" || "2:5 «include 'lib.groovy'» 'include' is a block of its own and cannot stand inside another · put it outside"
    }

    def "a text that lies in no file includes nothing"() {
        when:
        new StrategyCompiler().strategy("include 'lib.groovy'\n" + BUYS, 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.message() == ['a script that lies in no file includes none']
    }

    def "an include in a comment or text is none"() {
        expect:
        problems('s.groovy': "// include 'x.groovy'\n/*\ninclude 'y.groovy'\n*/\n" + BUYS.replace('twice(close)', 'close')) == []
    }
}
