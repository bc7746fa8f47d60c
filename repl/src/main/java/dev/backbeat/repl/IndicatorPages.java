package dev.backbeat.repl;

import dev.backbeat.dsl.indicator.Group;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.indicator.Reference;
import dev.backbeat.dsl.indicator.Sample;
import dev.backbeat.repl.cli.IndicatorPage;
import dev.backbeat.repl.cli.IndicatorPage.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The language's table of indicators as the command line shows it.
final class IndicatorPages {
    private static final int BARS = 120;

    private IndicatorPages() {}

    /// All of them, group by group.
    static List<IndicatorPage> all() {
        return Stream.of(Group.values())
                .flatMap(group -> Reference.in(group).stream())
                .map(IndicatorPages::page)
                .toList();
    }

    private static IndicatorPage page(Indicator one) {
        return new IndicatorPage(
                one.name(),
                one.group().title(),
                one.signature(),
                one.title(),
                one.formula(),
                one.outputs(),
                one.yesOrNo(),
                one.warmUp().text(),
                Reference.lines(one),
                () -> sample(one));
    }

    private static List<Drawn> sample(Indicator one) {
        Sample sample = Sample.of(one, BARS);
        var drawn = new ArrayList<Drawn>();
        drawn.add(new Drawn("close of made-up bars", sample.closes()));
        for (int i = 0; i < sample.outputs().size(); i++) {
            String output = one.outputs().isEmpty() ? "" : "." + one.outputs().get(i);
            drawn.add(new Drawn(one.name() + output, sample.outputs().get(i)));
        }
        return drawn;
    }
}
