package dev.backbeat.dsl.indicator;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The table of all indicators: from it come the words, the checks of their arguments, the warm-up and the reference.
///
/// Its lines stand in one class for each family: what `ta4j` fills is ta4j's, all else are kernels of
/// our own.
public final class Catalogue {
    private static final Map<String, Indicator> ALL = new Catalogue().byName;

    private final Map<String, Indicator> byName = new LinkedHashMap<>();

    private Catalogue() {
        add(Group.AVERAGES, AverageWords.entries());
        add(Group.AVERAGES, AdaptiveAverageWords.entries());
        add(Group.MOMENTUM, MomentumWords.entries());
        add(Group.MOMENTUM, OscillatorWords.entries());
        add(Group.TREND, TrendWords.entries());
        add(Group.TREND, DirectionWords.entries());
        add(Group.VOLATILITY, VolatilityWords.entries());
        add(Group.VOLATILITY, BandWords.entries());
        add(Group.VOLUME, VolumeWords.entries());
        add(Group.VOLUME, FlowWords.entries());
        add(Group.STATISTICS, StatisticWords.entries());
        add(Group.STATISTICS, DispersionWords.entries());
        add(Group.PRICES, PriceWords.entries());
        add(Group.CANDLES, CandleWords.entries());
        add(Group.EVENTS, EventWords.entries());
        add(Group.TIME, TimeWords.entries());
    }

    private void add(Group group, List<Entry> entries) {
        for (Entry entry : entries) {
            Indicator indicator = entry.in(group);
            if (byName.put(indicator.name(), indicator) != null)
                throw new IllegalStateException("two indicators are called " + indicator.name());
        }
    }

    public static Optional<Indicator> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<Indicator> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    /// What compiled scripts rely on: words, the order of their arguments and outputs, and what may be left out.
    public static String surface() {
        return all().stream()
                .map(one -> one.signature() + " " + one.outputs() + " " + one.yesOrNo())
                .collect(Collectors.joining("\n"));
    }
}
