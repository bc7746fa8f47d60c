package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.experiment.goal.MetricName;
import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Choices;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.OrWord;
import dev.backbeat.engine.experiment.schema.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys of how a run is reported.
final class ReportKeys {
    static final Key<String> NOTE = Key.of("note", Phrase.of("text", ".*", "", 10_000))
            .otherwise("\"\"")
            .example("\"Costs as of ${data.from}: ${costs.slippage}\"")
            .about("Markdown to keep with the run, on as many lines as it needs; references are filled in.");
    static final Key<Optional<Metric>> PRIMARY = Key.of("report.primary", OrWord.none(new MetricName()))
            .otherwise("none")
            .example("sharpe")
            .about("The metric shown first, and by which the table of several runs is sorted, the best first.");
    static final Key<Set<Artifact>> ARTIFACTS = Key.of(
                    "report.artifacts", new Choices<>(Artifact.class, Choice.of(Artifact.class)))
            .otherwise("[note, plots, trades-summary]")
            .example("[note, plots]")
            .about("Which of the files that a run folder may do without are written.");

    static final List<Key<?>> ALL = List.of(PRIMARY, ARTIFACTS);

    private ReportKeys() {}
}
