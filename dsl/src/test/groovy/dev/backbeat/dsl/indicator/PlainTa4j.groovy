package dev.backbeat.dsl.indicator

import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import java.lang.reflect.Modifier
import java.time.Duration
import java.util.jar.JarFile
import org.ta4j.core.BarSeries
import org.ta4j.core.BaseBar
import org.ta4j.core.BaseBarSeriesBuilder
import org.ta4j.core.Indicator as Ta4jIndicator
import org.ta4j.core.indicators.helpers.ClosePriceIndicator
import org.ta4j.core.indicators.helpers.OpenPriceIndicator
import org.ta4j.core.num.DoubleNumFactory

/** ta4j as it comes, without our columns. */
class PlainTa4j {
    static BarSeries series(Bars bars) {
        var factory = DoubleNumFactory.instance
        var series = new BaseBarSeriesBuilder().withName('ABC').withNumFactory(factory).build()
        (0..<bars.size()).each {
            var opened = Nanos.toInstant(bars.openedAt(it))
            series.addBar(new BaseBar(Duration.ofDays(1), opened, opened.plus(Duration.ofDays(1)), factory.numOf(bars.opens()[it]),
                factory.numOf(bars.highs()[it]), factory.numOf(bars.lows()[it]), factory.numOf(bars.closes()[it]),
                factory.numOf(bars.volumes()[it]), factory.numOf(0), 0))
        }
        series
    }

    /** What the line of the table makes of ta4j, over ta4j's own series; series arguments are closes, then opens. */
    static List<Ta4jIndicator> made(Indicator indicator, Bars bars, Settings settings) {
        var series = series(bars)
        ((Ta4jKernel) indicator.kernel()).maker().make(
            new Ta4jInputs(series, [new ClosePriceIndicator(series), new OpenPriceIndicator(series)], settings))
    }

    static double[] values(Ta4jIndicator indicator, int count) {
        (0..<count).collect { number(indicator.getValue(it)) } as double[]
    }

    static double number(Object value) {
        value instanceof Boolean ? (value ? 1 : 0) : value.doubleValue()
    }

    /** Names, without packages, of all classes of the jar that can be an indicator. */
    static Set<String> classes() {
        var jar = new JarFile(new File(Ta4jIndicator.protectionDomain.codeSource.location.toURI()))
        jar.entries().collect { it.name }.findAll { it.endsWith('.class') && it.startsWith('org/ta4j/core/') }
            .collect { Class.forName(it.replace('/', '.') - '.class', false, Ta4jIndicator.classLoader) }
            .findAll { Ta4jIndicator.isAssignableFrom(it) && !it.interface && !Modifier.isAbstract(it.modifiers) }
            .collect { it.name.replaceAll('.*\\.', '') } as Set
    }
}
