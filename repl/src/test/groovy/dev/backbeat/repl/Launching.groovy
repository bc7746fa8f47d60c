package dev.backbeat.repl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Instant
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

/// Runs the real start script, in a folder of fakes: Java and Maven are scripts that write down how they were called.
abstract class Launching extends Specification {
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

    // ---- the fakes

    Path project(String name) {
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

    Path jdk(String name, String version, Path parent = folder) {
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

    void javaOnPath(Path jdk) {
        Files.createSymbolicLink(tools.resolve('java'), jdk.resolve('bin/java'))
    }

    int builds() {
        linesOf(home.resolve('builds')).size()
    }

    List<String> archivings() {
        linesOf(folder.resolve('archivings'))
    }

    static List<String> linesOf(Path file) {
        Files.exists(file) ? Files.readAllLines(file) : []
    }

    static void script(Path file, String text) {
        write(file, "#!/bin/sh\n${text.stripIndent()}\n")
        executable(file)
    }

    static void write(Path file, String text) {
        Files.writeString(file, text)
    }

    static void executable(Path file) {
        assert file.toFile().setExecutable(true)
    }

    static void dated(Path file, Instant time) {
        Files.setLastModifiedTime(file, FileTime.from(time))
    }

    static Path onRealPath(String tool) {
        System.getenv('PATH').split(File.pathSeparator).collect { Path.of(it, tool) }.find { Files.isExecutable(it) }
    }

    // ---- launching

    Result launch(Map setting = [:]) {
        finish(start(setting))
    }

    Process start(Map setting) {
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

    static Result finish(Process process) {
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
