package dev.backbeat.engine.report

import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.Plot
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import org.jfree.chart.axis.NumberAxis
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class PlotsSpec extends Specification {
    @TempDir
    Path folder

    static final boolean DRAWS_TEXT = Plots.draw({ new byte[0] }, Files.createTempFile('plot', '.png')) instanceof PlotOutcome.Drawn
    static final boolean CAN_HIDE_FONTS = succeeds('unshare', '-rm', 'sh', '-c', 'mount -t tmpfs none /usr/share/fonts')

    static boolean succeeds(String... command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0
        } catch (IOException ignored) {
            false
        }
    }

    @Requires({ DRAWS_TEXT })
    def "equity and drawdown are drawn beside buy and hold, #scale, and the same twice"() {
        given:
        def report = Reports.of([Reports.walk('AAA', 4, days, drift)],
                costs: Costs.NONE, sizing: new Sizing.PercentOfEquity(0.95d, Sizing.PriceAt.FILL))
        def first = folder.resolve('first.png')
        def second = folder.resolve('second.png')

        expect:
        Plots.equityCurve(report, first) == new PlotOutcome.Drawn(first)
        Plots.equityCurve(report, second) == new PlotOutcome.Drawn(second)
        Files.mismatch(first, second) == -1

        and:
        def image = ImageIO.read(first.toFile())
        [image.width, image.height] == [1200, 700]
        def pixels = Arrays.stream(image.getRGB(0, 0, 1200, 700, null, 0, 1200)).boxed().toList()
        pixels.count(Palette.STRATEGY.getRGB()) > 500
        pixels.count(Palette.BUY_AND_HOLD.getRGB()) > 500

        where:
        scale              | days | drift
        'a linear axis'    | 300  | 0.0d
        'a logarithmic one' | 1500 | 0.0015d
    }

    /** A mean of the last closes, missing before there are so many. */
    static double[] mean(Bars bars, int n) {
        (0..<bars.size()).collect { i -> i < n - 1 ? Double.NaN : (i - n + 1..i).sum { bars.closes()[it] } / n } as double[]
    }

    @Requires({ DRAWS_TEXT })
    def "what a strategy plots is drawn below the closes and on them, the same twice"() {
        given:
        def bars = Reports.walk('AAA', 4, 400)
        def fast = mean(bars, 10), slow = mean(bars, 60)
        def spread = (0..<400).collect { fast[it] - slow[it] } as double[]
        def holed = (0..<400).collect { it in 200..260 ? Double.NaN : it == 300 ? Double.POSITIVE_INFINITY : it % 50 } as double[]
        def report = Reports.of([bars, Reports.walk('BBB', 5, 400)], plots: [new Plot('fast', 'price', [fast, fast]), new Plot('slow', 'price', [slow, slow]),
            new Plot('spread', 'spread', [spread, spread]), new Plot('zero', 'spread', [new double[400]] * 2), new Plot('bars since', 'bars since', [holed, holed])])
        def first = folder.resolve('first.png')
        def second = folder.resolve('second.png')

        expect:
        Plots.ofStrategy(report, 0, first) == new PlotOutcome.Drawn(first)
        Plots.ofStrategy(report, 0, second) == new PlotOutcome.Drawn(second)
        Files.mismatch(first, second) == -1

        and: 'prices and two panels, every curve in a colour'
        def image = ImageIO.read(first.toFile())
        [image.width, image.height] == [1200, 150 + 330 + 2 * 190]
        def pixels = Arrays.stream(image.getRGB(0, 0, 1200, image.height, null, 0, 1200)).boxed().toList()
        ([Palette.PRICE] + Palette.CURVES.take(2)).every { colour -> pixels.count(colour.getRGB()) > 300 }
    }

    @Requires({ DRAWS_TEXT })
    def "a value between missing ones is a dot"() {
        given:
        def dotted = (0..<60).collect { it % 4 == 0 ? it as double : Double.NaN } as double[]
        def report = Reports.of([Reports.walk('AAA', 4, 60)], plots: [new Plot('dots', 'price', [dotted]), new Plot('x', 'x', [new double[60]])])

        when:
        Plots.ofStrategy(report, 0, folder.resolve('dots.png'))
        def image = ImageIO.read(folder.resolve('dots.png').toFile())
        def pixels = Arrays.stream(image.getRGB(0, 120, 1200, 360, null, 0, 1200)).boxed().toList()

        then:
        pixels.count(Palette.CURVES[0].getRGB()) > 15 * 6
    }

    def "around a curve that stays at #value the axis goes from #from to #to"() {
        given:
        def axis = new NumberAxis()
        axis.setRange(value - near, value + near)

        when:
        ScriptChart.makeRoom(axis)

        then:
        [axis.range.lowerBound, axis.range.upperBound]*.round(9) == [from, to]

        where:
        value | near   || from | to
        2d    | 5e-9d  || 1d   | 3d
        0d    | 5e-9d  || -1d  | 1d
        -4d   | 5e-9d  || -6d  | -2d
        2d    | 0.25d  || 1.75d | 2.25d
    }

    def "a symbol without bars in the period has nothing to draw"() {
        given:
        def late = Reports.walk('BBB', 4, 1)
        def report = Reports.of([Reports.walk('AAA', 4, 30), late], plots: [new Plot('x', 'x', [new double[30], new double[1]])])

        expect:
        Plots.ofStrategy(report, 1, folder.resolve('none.png')) instanceof PlotOutcome.Skipped
        Plots.ofStrategy(Reports.of([late]), 0, folder.resolve('none.png')) instanceof PlotOutcome.Skipped
    }

    @Requires({ DRAWS_TEXT })
    def "a ruined account is drawn too"() {
        given: 'the run ends two days before the data does'
        def bars = Reports.walk('AAA', 4, 6)
        def times = (0..<4).collect { bars.closedAt(it) } as long[]
        def curve = new EquityCurve(times, [100_000d, 60_000d, 5_000d, -3_000d] as double[], new double[4], new double[4], 100_000d)
        def report = Reports.of([bars], result: new Result([], [], curve, [], true))

        expect:
        Plots.equityCurve(report, folder.resolve('ruin.png')) instanceof PlotOutcome.Drawn
    }

    @Requires({ DRAWS_TEXT })
    def "prices that never move are drawn too"() {
        given:
        def flat = [100d] * 30 as double[]
        def walk = Reports.walk('AAA', 4, 30)
        def times = (0..<30).collect { [walk.openedAt(it), walk.closedAt(it)] }
        def bars = new Bars('AAA', Timeframe.DAY, times*.get(0) as long[], times*.get(1) as long[], flat, flat, flat, flat, flat, [:])

        expect:
        Plots.equityCurve(Reports.of([bars]), folder.resolve('flat.png')) instanceof PlotOutcome.Drawn
    }

    def "a period of one bar has nothing to draw"() {
        expect:
        Plots.equityCurve(Reports.of([Reports.walk('AAA', 4, 1)]), folder.resolve('none.png')) ==
                new PlotOutcome.Skipped('the period has fewer than 2 bars')
    }

    @Requires({ DRAWS_TEXT })
    def "when drawing fails with #failure.class.simpleName, the plot is skipped and no file is left"() {
        given:
        def file = folder.resolve('plot.png')
        def outcome = Plots.draw({ throw failure }, file)

        expect:
        outcome instanceof PlotOutcome.Skipped
        outcome.reason().contains(word)
        !Files.exists(file)

        where:
        failure                                                                 || word
        new InternalError(new IllegalStateException('Fontconfig head is null')) || 'Fontconfig head is null'
        new UnsatisfiedLinkError('no fontmanager in java.library.path')         || 'no fontmanager'
        new NoClassDefFoundError('Could not initialize class')                  || 'fonts-dejavu-core'
        new Error('Probable fatal error: No physical fonts found.')             || 'No physical fonts'
        new java.awt.AWTError("Can't connect to X11 window server")             || '-Djava.awt.headless=true'
    }

    @Requires({ DRAWS_TEXT })
    def "a bug is not taken for a lack of fonts: #failure.class.simpleName"() {
        when:
        Plots.draw({ throw failure }, folder.resolve('plot.png'))

        then:
        thrown(failure.class)

        where:
        failure << [new IllegalStateException('bug'), new OutOfMemoryError('heap'), new StackOverflowError()]
    }

    def "a Java without its desktop module skips the plot, the second time too"() {
        expect:
        def lines = plotTwice(['--limit-modules', 'java.base,jdk.compiler'])
        lines.size() == 2
        lines.every { it.startsWith('Skipped[reason=this machine cannot draw text (') }
    }

    @Requires({ CAN_HIDE_FONTS })
    def "a machine without font files skips the plot, the second time too"() {
        expect:
        def lines = plotTwice([], ['unshare', '-rm', 'sh', '-c',
                'for f in /usr/share/fonts /usr/local/share/fonts; do mount -t tmpfs none $f || true; done; exec "$@"', 'sh'])
        lines.size() == 2
        lines.every { it.startsWith('Skipped[reason=this machine cannot draw text (') }
    }

    /** Plots a curve of two points twice in a process of its own, and gives what it printed. */
    private List<String> plotTwice(List<String> javaOptions, List<String> wrapper = []) {
        def source = folder.resolve('PlotTwice.java')
        Files.writeString(source, '''
            import dev.backbeat.engine.portfolio.EquityCurve;
            import dev.backbeat.engine.report.Plots;
            import dev.backbeat.engine.report.Report;
            import dev.backbeat.engine.simulation.Result;
            import java.nio.file.Path;
            import java.util.List;

            public class PlotTwice {
                public static void main(String[] args) throws Exception {
                    double[] values = {1, 2};
                    var curve = new EquityCurve(new long[] {1, 2}, values, values, values, 1);
                    var report = new Report(null, null, new Result(List.of(), List.of(), curve, List.of(), false), null);
                    for (int i = 0; i < 2; i++) System.out.println(Plots.equityCurve(report, Path.of(args[0])));
                }
            }
            ''')
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def command = wrapper + [java, '-Djava.awt.headless=true', "-Duser.home=$folder".toString()] + javaOptions +
                ['-cp', classPathOf(Plots), source.toString(), folder.resolve('plot.png').toString()]
        def process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start()
        process.inputStream.readLines()
    }

    private static String classPathOf(Class<?> type) {
        Path.of(type.protectionDomain.codeSource.location.toURI()).toString()
    }
}
