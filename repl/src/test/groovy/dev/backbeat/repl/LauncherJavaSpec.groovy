package dev.backbeat.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires

/// Which Java the start script takes.
@Requires({ !os.windows })
class LauncherJavaSpec extends Launching {
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
}
