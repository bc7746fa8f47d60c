package dev.backbeat.dsl.compile

import dev.backbeat.dsl.compile.script.ScriptText
import dev.backbeat.dsl.compile.script.Sources
import dev.backbeat.engine.problem.ProblemsFound
import java.time.Duration
import java.util.function.Supplier
import spock.lang.Specification
import spock.lang.Timeout

class GivenTimeSpec extends Specification {
    static final Sources SCRIPT = Sources.of(new ScriptText('s.groovy', 's.groovy', "enterLong('x') { true }"))

    @Timeout(30)
    def "work that does not end is given up with a message"() {
        given:
        var over = false

        when:
        GivenTime.within(Duration.ofMillis(300), SCRIPT, { while (!over) { } } as Supplier)

        then:
        var e = thrown(ProblemsFound)
        "${e.problems()[0].place()} ${e.problems()[0].message()}" == 's.groovy:1:1 compiling this script takes more than 0 s'

        cleanup:
        over = true
    }

    def "what the work gives or throws is the caller's"() {
        expect:
        GivenTime.within(Duration.ofSeconds(10), SCRIPT, { 5 } as Supplier) == 5

        when:
        GivenTime.within(Duration.ofSeconds(10), SCRIPT, { throw failure } as Supplier)

        then:
        var e = thrown(Throwable)
        e.is(failure)

        where:
        failure << [new IllegalStateException('x'), new StackOverflowError()]
    }
}
