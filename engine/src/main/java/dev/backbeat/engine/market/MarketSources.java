package dev.backbeat.engine.market;

/// The one source that knows where each kind of data comes from.
public final class MarketSources implements DataSource {
    private final DataSource files;
    private final DataSource generator;

    public MarketSources() {
        this(new CsvFiles(), new GeneratedBars());
    }

    MarketSources(DataSource files, DataSource generator) {
        this.files = files;
        this.generator = generator;
    }

    @Override
    public MarketData load(MarketRequest request) {
        return switch (request.origin()) {
            case Origin.CsvFolder folder -> files.load(request);
            case Origin.Synthetic model -> generator.load(request);
        };
    }
}
