package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.Composition;
import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.composition.Layers;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes the first version of an experiment file: what a template leaves open, and no more.
///
/// What neither template nor flags say is filled in, so that the file runs as it is: made-up prices, usual costs, and
/// the strategy's name for a description.
public final class NewExperiment {
    private final ExperimentFile experiments;
    private final Path folder;
    private final String shownAs;
    private final String template;

    /// @param folder where the text will lie
    /// @param shownAs how its user would name the file
    /// @param template the path of the template, relative to that folder
    public NewExperiment(ExperimentFile experiments, Path folder, String shownAs, String template) {
        this.experiments = experiments;
        this.folder = folder;
        this.shownAs = shownAs;
        this.template = template;
    }

    /// A text that reads without a problem.
    ///
    /// @param settings what is said beyond the template, the strategy's script too; paths relative to the folder
    /// @throws ProblemsFound with what is wrong with template, script or settings
    public String text(List<Setting> settings) {
        List<Setting> all = new ArrayList<>(settings);
        boolean madeUp = !isSaid("data.source", all) && !isSaid("data.path", all);
        if (madeUp) all.addAll(madeUp(all));
        boolean unpaid = !isSaid("costs", all);
        if (unpaid) all.add(Setting.set("costs={commission: 0.1%, slippage: 5 bps}"));
        if (!isSaid("description", all)) all.add(Setting.text("description", "description", strategyName(all)));
        Experiment wanted = experiments.read(extending(), shownAs, folder, all);
        String text = new NewExperimentText(template, merged(all), wanted.strategy(), madeUp, unpaid).written();
        requireSame(wanted, experiments.read(text, shownAs, folder, List.of()));
        return text;
    }

    /// Two years before the first day traded are enough for most indicators.
    private List<Setting> madeUp(List<Setting> settings) {
        var data = new ArrayList<Setting>();
        data.add(Setting.set("data.source=synthetic"));
        if (!isSaid("data.symbols", settings))
            data.add(Setting.set("data.symbols=[ALFA, BRAVO, CHARLIE, DELTA, ECHO]"));
        boolean timed = Stream.of("data.from", "data.start", "data.bars").anyMatch(key -> isSaid(key, settings));
        if (!timed) data.add(Setting.set("data.from=2012-01-02"));
        return data;
    }

    private String extending() {
        return "extends: " + YamlText.of(template) + "\n";
    }

    private String strategyName(List<Setting> settings) {
        return experiments
                .read(extending(), shownAs, folder, settings)
                .strategy()
                .name();
    }

    /// Whether template or settings say something at this key; what is wrong with them is told by reading.
    private boolean isSaid(String key, List<Setting> settings) {
        return Composition.of(
                        SourceText.file(shownAs, extending()),
                        folder.resolve(Path.of(shownAs).getFileName()),
                        flags(settings),
                        ExperimentSchema.SCHEMA,
                        new Findings())
                .stream()
                .flatMap(composition -> composition.layers().stream())
                .anyMatch(layer -> KeyPath.of(key).in(layer).isPresent());
    }

    private static List<Node.Mapping> flags(List<Setting> settings) {
        return settings.stream()
                .flatMap(s -> SettingNodes.of(s, new Findings()).stream())
                .toList();
    }

    private Node.Mapping merged(List<Setting> settings) {
        var layers = new Layers(ExperimentSchema.SCHEMA, new Findings());
        var nothing = new Node.Mapping(List.of(), Place.of(shownAs));
        return flags(settings).stream().reduce(nothing, layers::over);
    }

    private void requireSame(Experiment wanted, Experiment written) {
        if (written.resolved().equals(wanted.resolved())) return;
        throw new ProblemsFound(Problem.error(
                ConfigCode.BAD_FLAG,
                Place.of("command line"),
                "'null' takes back what the template says, which a new file cannot be told by a flag",
                "leave it out here, and write it into " + shownAs + " afterwards"));
    }
}
