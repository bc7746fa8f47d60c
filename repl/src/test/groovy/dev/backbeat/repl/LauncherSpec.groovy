package dev.backbeat.repl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Instant
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/// Runs the real start script, in a folder of fakes: Java and Maven are scripts that write down how they were called.
@Requires({ !os.windows })
class LauncherSpec extends Specification {
    static final Path SCRIPT = Path.of('..', 'backbeat').toAbsolutePath().normalize()
    static final List<String> TOOLS = 'find locale mkdir mktemp mv ps readlink rm rmdir sed sleep tail touch uname'.split() as List

    // Where the script looks for a JDK; here these folders are moved below the test's own.
    static final List<String> SYSTEM_FOLDERS = ['/usr/lib/jvm/', '/usr/java/', '/usr/local/', '/opt/', '/Library/Java/']

    @TempDir
    Path folder

    Path home
    Path tools
    Path user
    Path system

    def setup() {
        tools = Files.createDirectories(folder.resolve('tools'))
        TOOLS.each { Files.createSymbolicLink(tools.resolve(it), onRealPath(it)) }
        user = Files.createDirectories(folder.resolve('user'))
        system = Files.createDirectories(folder.resolve('system'))
        home = project('backbeat home')
    }

    def "JAVA_HOME wins over the path and the usual folders"() {
        given:
        jdk('named', '25.0.1')
        jdk('usual', '25.0.2', system.resolve('usr/lib/jvm'))
        javaOnPath(jdk('path', '25.0.3'))

        expect:
        launch(JAVA_HOME: folder.resolve('named')).java == 'named'
        launch().java == 'path'
    }

    def "Java #version in JAVA_HOME is passed over"() {
        given:
        jdk('named', version)
        javaOnPath(jdk('path', '25'))

        expect:
        launch(JAVA_HOME: folder.resolve('named')).java == 'path'

        where:
        version << ['17.0.15', '21', '24.0.2', '26', '250', '1.8.0_25']
    }

    def "Java is found in #usual"() {
        given:
        jdk('old', '17', folder.resolve(usual).parent)
        jdk(Path.of(usual).fileName.toString(), '25.0.2+8-LTS', folder.resolve(usual).parent)

        expect:
        launch().exit == 0

        where:
        usual << [
            'system/usr/lib/jvm/temurin-25', 'system/opt/jdk-25', 'system/usr/java/jdk-25',
            'user/.sdkman/candidates/java/25-tem', 'user/.jdks/temurin-25', 'user/.asdf/installs/java/temurin-25',
            'user/.local/share/mise/installs/java/25', 'system/Library/Java/JavaVirtualMachines/temurin-25/Contents/Home',
            'system/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home'
        ]
    }

    def "a Java without a release file is asked for its version"() {
        given:
        def named = jdk('named', version)
        Files.delete(named.resolve('release'))

        expect:
        launch(JAVA_HOME: named).exit == exit

        where:
        version  || exit
        '25.0.3' || 0
        '17.0.1' || 2
    }

    def "a version manager's stand-in on the path leads to the Java behind it"() {
        given:
        def real = jdk('real', '25')
        script(tools.resolve('java'), "exec '$real/bin/java' \"\$@\"")

        expect:
        launch().java == 'real'
    }

    def "without a JDK 25 there is one line that says what to do"() {
        given:
        javaOnPath(jdk('path', '17'))

        when:
        def result = launch(JAVA_HOME: '/nowhere')

        then:
        result.exit == 2
        result.out == ''
        result.err == 'backbeat: no JDK 25 found in JAVA_HOME (/nowhere), on the PATH or in the usual folders; ' +
            'install one (for example Eclipse Temurin 25) or set JAVA_HOME to its folder\n'
    }

    def "a Java without a compiler runs what is built, and builds nothing"() {
        given:
        def complete = jdk('complete', '25')
        def runtime = jdk('runtime', '25')
        Files.delete(runtime.resolve('bin/javac'))

        expect:
        launch(JAVA_HOME: runtime).exit == 2

        when:
        launch(JAVA_HOME: complete)

        then:
        launch(JAVA_HOME: runtime).java == 'runtime'
    }

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

    def "what is built and fresh starts without Maven"() {
        given:
        def named = jdk('named', '25')

        when:
        def first = launch(JAVA_HOME: named)
        def second = launch(JAVA_HOME: named)

        then:
        first.err == 'backbeat: building (first run, about a minute) ...\n'
        first.exit == 0
        second.err == ''
        builds() == 1
    }

    def "one build follows when #what"() {
        given:
        def named = jdk('named', '25')
        launch(JAVA_HOME: named)

        when:
        change(home)

        then:
        launch(JAVA_HOME: named).err == 'backbeat: building, the sources have changed ...\n'
        launch(JAVA_HOME: named).err == ''
        builds() == 2

        where:
        what                        | change
        'a source is edited'        | { write(it.resolve('engine/src/main/java/A.java'), 'class A { int b; }') }
        'a source is new'           | { write(it.resolve('engine/src/main/java/B.java'), 'class B {}') }
        'a source is removed'       | { Files.delete(it.resolve('engine/src/main/java/A.java')) }
        'a module changes its pom'  | { write(it.resolve('engine/pom.xml'), '<project>b</project>') }
        'the parent changes'        | { write(it.resolve('pom.xml'), '<project>b</project>') }
        'a date lies in the future' | { dated(it.resolve('pom.xml'), Instant.now().plusSeconds(86_400)) }
    }

    def "a spec or a note is no reason to build"() {
        given:
        def named = jdk('named', '25')
        launch(JAVA_HOME: named)

        when:
        write(Files.createDirectories(home.resolve('engine/src/test')).resolve('ASpec.groovy'), 'class ASpec {}')
        write(home.resolve('README.md'), 'Backbeat')

        then:
        launch(JAVA_HOME: named).err == ''
        builds() == 1
    }

    def "a build that fails shows its end and its log, and is tried again"() {
        given:
        def named = jdk('named', '25')

        when:
        def failed = launch(JAVA_HOME: named, FAKE_BUILD: 'fails')

        then:
        failed.exit == 1
        failed.out == ''
        failed.err.readLines() == [
            'backbeat: building (first run, about a minute) ...',
            "backbeat: the build failed; the end of ${home.toRealPath()}/repl/target/backbeat/build.log:" as String,
            '[ERROR] A.java:[1,7] cannot find symbol'
        ]

        and:
        launch(JAVA_HOME: named).exit == 0
    }

    def "launches at the same moment build once"() {
        given:
        def named = jdk('named', '25')

        when:
        def results = (1..4).collect { start(JAVA_HOME: named, FAKE_BUILD: 'slow') }.collect { finish(it) }

        then:
        results*.exit == [0, 0, 0, 0]
        builds() == 1
        results*.err.count { it.contains('building (first run') } == 1
        results*.err.count { it.contains('waiting for the build') } == 3
    }

    def "classes are archived once for each Java and each build"() {
        given:
        def first = jdk('first', '25.0.1')
        def second = jdk('second', '25.0.2')
        def launches = [first, first, second, first]

        when:
        def results = launches.collect { launch(JAVA_HOME: it) }

        then:
        archivings() == ['25.0.1', '25.0.2']
        results.every { it.exit == 0 }
        results[3].options.contains("-XX:AOTCache=${home.toRealPath()}/repl/target/backbeat/25.0.1.aot" as String)

        when: 'Maven, without the script, makes new jars'
        dated(home.resolve('repl/target/backbeat/lib/backbeat.jar'), Instant.now().plusSeconds(1))
        launch(JAVA_HOME: first)

        then:
        archivings() == ['25.0.1', '25.0.2', '25.0.1']
        builds() == 1
    }

    def "where classes cannot be archived it starts without, and does not try again"() {
        given:
        def named = jdk('named', '25')

        when:
        def results = (1..2).collect { launch(JAVA_HOME: named, FAKE_ARCHIVE: 'fails') }

        then:
        results*.exit == [0, 0]
        results*.java == ['named', 'named']
        results[1].err == ''
        archivings() == ['25']
    }

    def "the lock of a launch that died is taken over"() {
        given:
        def ended = new ProcessBuilder('true').start()
        ended.waitFor()
        def host = new ProcessBuilder('uname', '-n').start().text.trim()
        def lock = Files.createDirectories(home.resolve('repl/target/build.lock'))
        write(lock.resolve('holder'), "${ended.pid()}@$host\n")

        expect:
        launch(JAVA_HOME: jdk('named', '25')).exit == 0
        !Files.exists(lock)
    }

    def "an interrupted build leaves no lock"() {
        given:
        def named = jdk('named', '25')
        def process = start(JAVA_HOME: named, FAKE_BUILD: 'slow')

        when:
        while (builds() == 0) sleep(20)
        process.toHandle().destroy()
        def interrupted = finish(process)

        then:
        interrupted.exit == 143
        launch(JAVA_HOME: named).exit == 0
    }

    // ---- the fakes

    private Path project(String name) {
        def home = Files.createDirectories(folder.resolve(name))
        def text = Files.readString(SCRIPT)
        SYSTEM_FOLDERS.each { from ->
            def moved = text.replaceAll("(?m)(?<=^|\\s)\\Q$from\\E", "'$system'$from")
            assert moved != text: "the script no longer looks in $from"
            text = moved
        }
        write(home.resolve('backbeat'), text)
        executable(home.resolve('backbeat'))
        write(home.resolve('pom.xml'), '<project/>')
        write(Files.createDirectories(home.resolve('engine/src/main/java')).resolve('A.java'), 'class A {}')
        write(home.resolve('engine/pom.xml'), '<project/>')
        Files.createDirectories(home.resolve('repl'))
        script(home.resolve('mvnw'), '''
            echo "$@" >>builds
            echo '[INFO] Scanning for projects...'
            case ${FAKE_BUILD:-} in
                fails)
                    echo '[ERROR] A.java:[1,7] cannot find symbol'
                    echo '[ERROR] -> [Help 1]'
                    echo '[ERROR] Re-run Maven using the -X switch'
                    exit 1
                    ;;
                slow) sleep 1 ;;
            esac
            mkdir -p repl/target/backbeat/lib
            echo jar >repl/target/backbeat/lib/backbeat.jar
        ''')
        // Older than any build, as sources are.
        Files.walk(home).withCloseable { it.toList() }.each { dated(it, Instant.now().minusSeconds(3600)) }
        home
    }

    private Path jdk(String name, String version, Path parent = folder) {
        def jdk = Files.createDirectories(parent.resolve(name))
        Files.createDirectories(jdk.resolve('bin'))
        write(jdk.resolve('release'), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"$version\"\nOS_NAME=\"Any\"\n")
        script(jdk.resolve('bin/javac'), 'exit 0')
        script(jdk.resolve('bin/java'), """
            case \$* in
                -version) echo 'openjdk version "$version" 2026-01-20' >&2; exit ;;
                *-XshowSettings*) echo '    java.home = $jdk' >&2; exit ;;
                *-XX:AOTCacheOutput=*)
                    echo "$version" >>'$folder/archivings'
                    [ "\${FAKE_ARCHIVE:-}" != fails ] || exit 1
                    file=\${*#*-XX:AOTCacheOutput=}
                    echo classes >"\${file%% -jar*}"
                    exit
                    ;;
            esac
            echo '$name'
            echo \$\$
            printf '%s\\0' "\$@"
            [ -z "\${FAKE_WIDTH:-}" ] || echo "COLUMNS=\$COLUMNS"
            [ -z "\${FAKE_LOCALE:-}" ] || echo "LC_ALL=\$LC_ALL" >&2
            exit \${FAKE_EXIT:-0}
        """)
        jdk
    }

    private void javaOnPath(Path jdk) {
        Files.createSymbolicLink(tools.resolve('java'), jdk.resolve('bin/java'))
    }

    private int builds() {
        linesOf(home.resolve('builds')).size()
    }

    private List<String> archivings() {
        linesOf(folder.resolve('archivings'))
    }

    private static List<String> linesOf(Path file) {
        Files.exists(file) ? Files.readAllLines(file) : []
    }

    private static void script(Path file, String text) {
        write(file, "#!/bin/sh\n${text.stripIndent()}\n")
        executable(file)
    }

    private static void write(Path file, String text) {
        Files.writeString(file, text)
    }

    private static void executable(Path file) {
        assert file.toFile().setExecutable(true)
    }

    private static void dated(Path file, Instant time) {
        Files.setLastModifiedTime(file, FileTime.from(time))
    }

    private static Path onRealPath(String tool) {
        System.getenv('PATH').split(File.pathSeparator).collect { Path.of(it, tool) }.find { Files.isExecutable(it) }
    }

    // ---- launching

    private Result launch(Map setting = [:]) {
        finish(start(setting))
    }

    private Process start(Map setting) {
        def known = ['command', 'arguments', 'folder']
        def command = setting.command ?: [home.resolve('backbeat').toString()]
        if (!command[0].contains('/')) {
            // Java would look for it on its own path.
            command = ['/bin/sh', '-c', 'exec "$0" "$@"', *command]
        }
        def builder = new ProcessBuilder(command + (setting.arguments ?: ['check']) as List<String>)
        builder.directory((setting.folder ?: folder).toFile())
        def environment = builder.environment()
        environment.clear()
        environment.putAll(PATH: tools.toString(), HOME: user.toString(), LC_ALL: 'C.UTF-8')
        setting.findAll { !(it.key in known) }.each { environment[it.key] = it.value.toString() }
        builder.start()
    }

    private static Result finish(Process process) {
        def err = new StringBuffer()
        def reader = process.consumeProcessErrorStream(err)
        def out = process.inputStream.getText('UTF-8')
        assert process.waitFor(60, TimeUnit.SECONDS)
        reader.join()
        new Result(exit: process.exitValue(), pid: process.pid(), out: out, err: err.toString())
    }

    static class Result {
        int exit
        long pid
        String out
        String err

        String getJava() {
            out.readLines()[0]
        }

        long getProcess() {
            out.readLines()[1] as long
        }

        List<String> getOptions() {
            words().takeWhile { it != '-jar' }
        }

        List<String> getArguments() {
            words().dropWhile { it != '-jar' }.drop(2)
        }

        private List<String> words() {
            def words = out.split('\n', 3)[2].split('\0', -1) as List<String>
            words.dropRight(1)
        }
    }
}
