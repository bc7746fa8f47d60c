package dev.backbeat.engine.market.column

import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification

class ColumnCacheSpec extends Specification {
    def fills = new AtomicInteger()

    private double[] ask(ColumnCache cache, String expression, int values = 10) {
        cache.column(new ColumnCache.Key('data', expression)) {
            fills.incrementAndGet()
            new double[values]
        }
    }

    def "a column is computed once, however many ask for it"() {
        given:
        def cache = new ColumnCache(1000)

        expect:
        ask(cache, 'sma(close, 20)').is(ask(cache, 'sma(close, 20)'))
        fills.get() == 1
        cache.bytes() == 80
    }

    def "the same expression over other data is another column"() {
        given:
        def cache = new ColumnCache(1000)

        expect:
        !cache.column(new ColumnCache.Key('a', 'x')) { new double[1] }.is(cache.column(new ColumnCache.Key('b', 'x')) { new double[1] })
    }

    def "the column not asked for longest goes when the room is used up"() {
        given:
        def cache = new ColumnCache(160)

        when:
        ask(cache, 'a')
        ask(cache, 'b')
        ask(cache, 'a')
        ask(cache, 'c')

        then:
        cache.bytes() == 160
        fills.get() == 3

        when:
        ask(cache, 'a')

        then:
        fills.get() == 3

        when:
        ask(cache, 'b')

        then:
        fills.get() == 4
    }

    def "a column larger than all the room is handed out but not kept"() {
        given:
        def cache = new ColumnCache(40)

        expect:
        ask(cache, 'large').length == 10
        cache.bytes() == 0
    }

    def "threads that ask at once all get the same column"() {
        given:
        def cache = new ColumnCache(1 << 20)
        def together = new CyclicBarrier(4)
        def pool = Executors.newFixedThreadPool(4)
        Callable<List<double[]>> asking = {
            together.await()
            (0..<200).collect { ask(cache, "expression $it") }
        }

        when:
        def answers = pool.invokeAll([asking] * 4)*.get()

        then:
        (0..<200).every { i -> answers.every { it[i].is(answers[0][i]) } }
        cache.bytes() == 200 * 80

        cleanup:
        pool.shutdownNow()
    }
}
