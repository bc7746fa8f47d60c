package dev.backbeat.engine.market;

/// Loads the bars a request asks for; its problems are thrown all at once as `ProblemsFound`.
public interface DataSource {
    MarketData load(MarketRequest request);
}
