package dev.backbeat.repl;

import dev.backbeat.dsl.compile.StrategyCompiler;
import dev.backbeat.dsl.compile.cache.ScriptCache;
import dev.backbeat.dsl.editor.Gdsl;
import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.lab.Lab;
import dev.backbeat.engine.lab.Reproduction;
import dev.backbeat.engine.market.MarketSources;
import dev.backbeat.engine.runs.Pictures;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.strategy.StrategySource;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Outbox;
import dev.backbeat.engine.tracking.Probe;
import dev.backbeat.engine.tracking.Recorder;
import dev.backbeat.engine.tracking.Stores;
import dev.backbeat.engine.tracking.embedded.EmbeddedHistory;
import dev.backbeat.engine.tracking.embedded.EmbeddedModels;
import dev.backbeat.engine.tracking.embedded.EmbeddedProbe;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.repl.cli.Environment;
import dev.backbeat.repl.cli.IndicatorPage;
import dev.backbeat.repl.cli.Parts;
import dev.backbeat.repl.cli.Store;
import dev.backbeat.repl.cli.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Puts the parts together: the one place that says which implementation of each is used.
public final class Wiring implements Parts {
    private final StrategySource strategies;
    private final Path currentFolder;
    private final Map<String, String> environment;
    private final Clock clock;
    private final List<RunFolders> opened = new CopyOnWriteArrayList<>();

    /// @param currentFolder what paths on the command line are relative to
    Wiring(Path currentFolder, Map<String, String> environment, Clock clock) {
        this(new StrategyCompiler(cache(currentFolder)), currentFolder, environment, clock);
    }

    private static ScriptCache cache(Path currentFolder) {
        // Not in the current folder: that may be somebody else's.
        Path secret = Path.of(System.getProperty("user.home", ""), ".backbeat", "key");
        return ScriptCache.in(currentFolder.resolve(".backbeat", "scripts"), Version.NUMBER, secret);
    }

    Wiring(StrategySource strategies, Path currentFolder, Map<String, String> environment, Clock clock) {
        this.strategies = strategies;
        this.currentFolder = currentFolder;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public ExperimentFile experiments() {
        return new ExperimentFile(strategies, environment);
    }

    @Override
    public List<IndicatorPage> indicators() {
        return IndicatorPages.all();
    }

    @Override
    public StrategySource strategies() {
        return strategies;
    }

    @Override
    public String editorWords() {
        return Gdsl.text();
    }

    @Override
    public RunFolders runs(Path folder, boolean plots) {
        var runs = new RunFolders(folder, plots ? Pictures.ALL : Pictures.NONE);
        opened.add(runs);
        return runs;
    }

    @Override
    public Lab lab(RunFolders runs, Recorder recorder) {
        return new Lab(new MarketSources(), runs, recorder, new Environment(environment).limits());
    }

    @Override
    public Outbox outbox(Path runs) {
        return new Outbox(runs, stores(runs), environment);
    }

    @Override
    public Stores stores(Path runs) {
        return OpenableStores.of(runs, environment);
    }

    @Override
    public Probe probe(Destination server) {
        return servers().probe(server);
    }

    @Override
    public Probe probe(Path store) {
        return new EmbeddedProbe(store);
    }

    @Override
    public History history(Store store) {
        return switch (store) {
            case Store.Folder(Path folder) -> new EmbeddedHistory(folder);
            case Store.OnServer(Destination server) -> servers().history(server);
        };
    }

    @Override
    public Models models(Store store) {
        return switch (store) {
            case Store.Folder(Path folder) -> new EmbeddedModels(folder);
            case Store.OnServer(Destination server) -> servers().models(server);
        };
    }

    private OpenableStores servers() {
        return OpenableStores.of(currentFolder, environment);
    }

    @Override
    public Reproduction reproduction() {
        Lab lab = lab(new RunFolders(currentFolder, Pictures.NONE), Recorder.NONE);
        return new Reproduction(lab, strategies, environment, Version.java());
    }

    @Override
    public Path currentFolder() {
        return currentFolder;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long ticks() {
        return System.nanoTime();
    }

    /// Takes back every run in the making, because the process was told to end.
    void abandon() {
        opened.forEach(RunFolders::abandon);
    }
}
