package dev.backbeat.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires

/// How the start script starts the program.
@Requires({ !os.windows })
class LauncherSpec extends Launching {
    def "it starts from any folder and through links to it"() {
        given:
        def named = jdk('named', '25')
        def absolute = Files.createSymbolicLink(user.resolve('absolute'), home.resolve('backbeat'))
        Files.createSymbolicLink(user.resolve('relative'), Path.of('..', 'user', 'absolute'))
        Files.createSymbolicLink(tools.resolve('backbeat'), absolute)

        when:
        def result = launch(JAVA_HOME: named, command: command, folder: user)

        then:
        result.exit == 0
        result.options.contains("-Dbackbeat.home=${home.toRealPath()}" as String)

        where:
        command << [['./absolute'], ['./relative'], ['/bin/sh', 'absolute'], ['backbeat'], ['../backbeat home/backbeat']]
    }

    def "arguments reach the program as they were given"() {
        given:
        def arguments = ['run', 'a b', '', "it's", '"quoted"', '*', '$HOME', '-Dx=y', '--', 'ü']

        expect:
        launch(JAVA_HOME: jdk('named', '25'), arguments: arguments).arguments == arguments
    }

    def "the program's exit code #exit is the script's"() {
        expect:
        launch(JAVA_HOME: jdk('named', '25'), FAKE_EXIT: exit).exit == exit

        where:
        exit << [0, 3, 143]
    }

    def "the program takes the script's place, so that signals reach it"() {
        expect:
        def result = launch(JAVA_HOME: jdk('named', '25'))
        result.process == result.pid
    }

    def "BACKBEAT_JAVA_OPTS comes after the script's own options"() {
        expect:
        launch(JAVA_HOME: jdk('named', '25'), BACKBEAT_JAVA_OPTS: '-Xmx1g -Dfiles=*').options.takeRight(2) ==
            ['-Xmx1g', '-Dfiles=*']
    }

    def "BACKBEAT_JAVA_OPTS '#options' leaves Java with one garbage collector"() {
        expect:
        launch(JAVA_HOME: jdk('named', '25'), BACKBEAT_JAVA_OPTS: options).options.findAll { it ==~ /-XX:\+Use\w+GC/ } == [collector]

        where:
        options                     || collector
        '-Xmx1g'                    || '-XX:+UseSerialGC'
        '-Xmx1g -XX:+UseParallelGC' || '-XX:+UseParallelGC'
        '-XX:+UseZGC -Xmx1g'        || '-XX:+UseZGC'
    }

    def "names of files need not be ASCII where the locale is #locale"() {
        given:
        javaOnPath(jdk('path', '25'))

        expect:
        launch(LC_ALL: locale, FAKE_LOCALE: 1).err.readLines().last() == 'LC_ALL=C.UTF-8'

        where:
        locale << ['C', 'POSIX', 'xx_XX.UTF-8', 'C.UTF-8']
    }

    def "Java is told that neither stdout nor stderr is a terminal"() {
        expect:
        launch(JAVA_HOME: jdk('named', '25')).options.contains('-Dbackbeat.terminals=')
    }

    @Requires({ Files.exists(Path.of('/usr/bin/script')) })
    def "on a terminal, Java is told how wide it is"() {
        when:
        def process = start(command: ['/usr/bin/script', '-qec', "stty cols 57; exec '${home.resolve('backbeat')}' check".toString()], arguments: ['/dev/null'],
            JAVA_HOME: jdk('named', '25'), PATH: "$tools:/usr/bin:/bin", FAKE_WIDTH: 'told')
        process.outputStream.close()

        then:
        process.inputStream.text.contains('COLUMNS=57')
    }

    def "'#arguments' starts with the #compilers"() {
        expect:
        launch(JAVA_HOME: jdk('named', '25'), arguments: arguments.tokenize()).options
            .contains('-XX:TieredStopAtLevel=1') == (compilers == 'quick compiler only')

        where:
        arguments          || compilers
        ''                 || 'quick compiler only'
        'check x.yaml'     || 'quick compiler only'
        'run x.yaml'       || 'quick compiler only'
        '--debug run x'    || 'quick compiler only'
        'sweep x.yaml'     || 'full compilers'
        'reproduce last'   || 'quick compiler only'
    }
}
