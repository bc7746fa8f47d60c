package dev.backbeat.repl

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

class LayeringSpec extends Specification {
    /** Each may use those after it, and none before it. */
    static final List<String> ENGINE = ['sweep', 'validation', 'lab', 'tracking', 'runs', 'report', 'metrics', 'causality', 'simulation', 'experiment', 'risk',
                                        'portfolio', 'execution', 'strategy', 'market', 'problem']

    @Shared
    JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('dev.backbeat')

    def "repl uses dsl and engine, dsl uses engine, engine uses neither"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().dependOnClassesThat().resideInAnyPackage('dev.backbeat.dsl..', 'dev.backbeat.repl..')
        holds noClasses().that().resideInAPackage('dev.backbeat.dsl..').should().dependOnClassesThat().resideInAPackage('dev.backbeat.repl..')
    }

    def "in the engine #user does not use #used"() {
        expect:
        holds noClasses().that().resideInAPackage("dev.backbeat.engine.${user}..").should().dependOnClassesThat().resideInAPackage("dev.backbeat.engine.${used}..").allowEmptyShould(true)

        where:
        [user, used] << ENGINE.withIndex().collectMany { String package_, int i -> ENGINE.take(i).collect { [package_, it] } }
    }

    def "sweep and validation do not use each other"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.engine.sweep..').should().dependOnClassesThat().resideInAPackage('dev.backbeat.engine.validation..').allowEmptyShould(true)
    }

    def "every package of the engine has its place in the order"() {
        expect:
        all.findAll { it.packageName.startsWith('dev.backbeat.engine.') }*.packageName*.tokenize('.')*.get(3).toSet().every { it in ENGINE }
    }

    def "no packages go round in a circle"() {
        expect:
        holds slices().matching('dev.backbeat.(**)').should().beFreeOfCycles()
    }

    def "the engine knows no Groovy, no ta4j and no terminal"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().dependOnClassesThat()
                .resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..', 'org.ta4j..', 'picocli..', 'org.jline..')
    }

    def "only dsl knows Groovy and ta4j, only repl the terminal"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.repl..').should().dependOnClassesThat().resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..', 'org.ta4j..')
        holds noClasses().that().resideInAPackage('dev.backbeat.dsl..').should().dependOnClassesThat().resideInAnyPackage('picocli..', 'org.jline..')
    }

    def "the tracking client is known to tracking only, the plotting library to report only"() {
        expect:
        holds noClasses().that().resideOutsideOfPackage('dev.backbeat.engine.tracking..').should().dependOnClassesThat().resideInAPackage('org.mlflow..')
        holds noClasses().that().resideOutsideOfPackage('dev.backbeat.engine.report..').should().dependOnClassesThat().resideInAPackage('org.jfree..')
    }

    def "nothing in the engine asks for the time, rolls dice or prints: #type.#method"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().callMethod(type, method)

        where:
        type            | method
        java.time.Instant        | 'now'
        java.time.LocalDate      | 'now'
        java.time.LocalDateTime  | 'now'
        java.time.ZonedDateTime  | 'now'
        System          | 'currentTimeMillis'
        System          | 'nanoTime'
        Math            | 'random'
    }

    def "the engine makes no generator without a seed and prints nothing"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().callConstructor(Random)
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().callConstructor(SplittableRandom)
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().accessField(System, 'out')
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().accessField(System, 'err')
        holds noClasses().that().resideInAPackage('dev.backbeat.engine..').should().callMethod(System, 'exit', int)
    }

    def "only the wiring makes a compiler of scripts or a source of data"() {
        expect:
        holds noClasses().that().resideInAPackage('dev.backbeat.repl.cli..').should().dependOnClassesThat().resideInAPackage('dev.backbeat.dsl..')
        holds noClasses().that().resideInAPackage('dev.backbeat.repl.cli..').should().dependOnClassesThat().haveSimpleName('MarketSources')
    }

    def "reflection is for the compiler of scripts"() {
        expect:
        holds noClasses().that().resideOutsideOfPackage('dev.backbeat.dsl.compile..').should().dependOnClassesThat().resideInAPackage('java.lang.reflect..')
    }

    private boolean holds(ArchRule rule) {
        rule.check(all)
        true
    }
}
