package dev.backbeat.engine.experiment

import java.nio.file.Path
import spock.lang.Snapshot
import spock.lang.Snapshotter
import spock.lang.Specification

class ResolvedTextSpec extends Specification {
    static final int SEEDS = Boolean.getBoolean('backbeat.thorough') ? 20_000 : 300

    @Snapshot
    Snapshotter golden

    def "an experiment written as YAML and read again is the same experiment"() {
        expect:
        (1L..SEEDS).every { seed ->
            def experiment = new GeneratedExperiment(seed).experiment()
            def text = ResolvedText.of(Unbinding.values(experiment), ExperimentSchema.SCHEMA)
            def again = Broken.FILES.read(text, 'configs/other.yaml', experiment.baseFolder(), [])
            assert again.written('', '', Origins.NONE) == withoutWarnings(experiment, again)
            assert again.resolved() == text
            true
        }
    }

    def "#config resolved"() {
        when:
        def experiment = Broken.FILES.read(Path.of("../configs/${config}.yaml"), "configs/${config}.yaml", [])

        then:
        golden.assertThat(experiment.resolved()).matchesSnapshot(config)
        experiment.warnings().empty
        Broken.FILES.read(experiment.resolved(), 'r.yaml', experiment.baseFolder(), []).resolved() == experiment.resolved()

        where:
        config << ['pullback-book', 'quickstart', 'three-pushes']
    }

    private static Experiment withoutWarnings(Experiment e, Experiment like) {
        new Experiment(e.name(), e.description(), e.tags(), e.strategy(), e.scriptPath(), e.parameters(), e.market(), e.currency(),
            e.rules(), e.metrics(), e.goals(), e.reporting(), e.tracking(), e.baseFolder(), '', '', like.warnings(), Origins.NONE)
    }
}
