package dev.backbeat.engine.market

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class MarketSourcesSpec extends Specification {
    @TempDir
    Path folder

    def "data come from where the request says"() {
        given:
        MarketRequests.write(folder.resolve('AAA.csv'), ['date,open,high,low,close', '2024-01-02,1,1,1,1'])
        def sources = new MarketSources()

        expect:
        sources.load(MarketRequests.files(path: folder)).universe().bars(0).size() == 1
        sources.load(MarketRequests.generated(bars: 5)).universe().bars(0).size() == 5
    }
}
