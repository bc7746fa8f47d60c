package dev.backbeat.repl

import java.nio.file.Files
import java.time.Instant
import spock.lang.Requires

/// When the start script builds, and what it keeps for the next time.
@Requires({ !os.windows })
class LauncherBuildSpec extends Launching {
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
}
