package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.schema.Key
import dev.backbeat.engine.experiment.yaml.Findings
import spock.lang.Specification

class ExperimentSchemaSpec extends Specification {

    def "#key.path() can be read from its example and, if it has one, its default"() {
        given:
        def findings = new Findings()

        expect:
        key.kind().read(key.path(), DefaultText.node(key.example()), findings).present
        defaults(key).every { key.kind().read(key.path(), DefaultText.node(it), findings).present }
        !findings.hasErrors()
        key.about().endsWith('.')

        where:
        key << ExperimentSchema.SCHEMA.keys()
    }

    def "everything but strategy and data has a default, unless a choice asks for more"() {
        expect:
        ExperimentSchema.SCHEMA.keys().findAll { it.fallback() instanceof Key.Fallback.Required }*.path().unique() ==
            ['strategy.script', 'data.path', 'sizing.value']
    }

    def "a path has several keys only where a choice tells them apart"() {
        expect:
        ExperimentSchema.SCHEMA.keys().groupBy { it.path() }.values().every { keys ->
            def words = keys.collectMany { k -> k.when().map { it.words() }.orElse(['']) }
            words.unique(false) == words
        }
    }

    def "what is not built yet is no key"() {
        expect:
        ExperimentSchema.SCHEMA.later().every {
            ExperimentSchema.SCHEMA.variants(it.path()).empty && !ExperimentSchema.SCHEMA.isSection(it.path())
        }
    }

    private static List<String> defaults(Key key) {
        key.fallback() instanceof Key.Fallback.Value ? [key.fallback().text()] : []
    }
}
