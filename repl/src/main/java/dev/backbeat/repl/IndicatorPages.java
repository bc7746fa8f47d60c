package dev.backbeat.repl;

import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.BarColumn;
import dev.backbeat.dsl.indicator.Group;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.indicator.Reference;
import dev.backbeat.dsl.indicator.Requirement;
import dev.backbeat.dsl.indicator.Sample;
import dev.backbeat.repl.cli.IndicatorPage;
import dev.backbeat.repl.cli.IndicatorPage.Drawn;
import dev.backbeat.repl.cli.IndicatorPage.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The language's table of indicators as the command line shows it.
final class IndicatorPages {
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
                one.arguments().stream().map(IndicatorPages::argument).toList(),
                one.requirements().stream().map(Requirement::text).toList(),
                one.reads().stream().map(BarColumn::word).toList(),
                one.outputs(),
                one.yesOrNo(),
                one.warmUp().text(),
                one.gap().told(),
                one.notes(),
                one.ta4j(),
                Reference.lines(one).stream()
                        .map(line -> new IndicatorPage.Line(line.label(), line.text()))
                        .toList(),
                bars -> picture(one, bars));
    }

    private static IndicatorPage.Argument argument(Argument one) {
        return new IndicatorPage.Argument(
                one.name(),
                one.type().name().toLowerCase(Locale.ROOT),
                one.isNumber() ? one.range() : "",
                one.otherwise(),
                one.choices(),
                one.meaning());
    }

    private static Picture picture(Indicator one, int bars) {
        Sample sample = Sample.of(one, bars);
        var drawn = new ArrayList<Drawn>();
        drawn.add(new Drawn("close of made-up bars", sample.closes()));
        for (int i = 0; i < sample.outputs().size(); i++) {
            String output = one.outputs().isEmpty() ? "" : "." + one.outputs().get(i);
            drawn.add(new Drawn(one.name() + output, sample.outputs().get(i)));
        }
        return new Picture(sample.call(), drawn);
    }
}
