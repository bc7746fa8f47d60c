package dev.backbeat.engine.problem

import spock.lang.Specification

class ProblemsFoundSpec extends Specification {
    static final Place ROW = new Place('data/AAPL.csv', 3, 12, 4, '2024-01-02,1O0,101,99,100,5')

    def "a place is written as #written"() {
        expect:
        place.toString() == written

        where:
        place                      || written
        ROW                        || 'data/AAPL.csv:3:12'
        Place.of('configs/a.yaml') || 'configs/a.yaml'
    }

    def "the message holds every problem, a line each"() {
        given:
        def first = Problem.error(DataCode.BAD_ROW, ROW, "open is '1O0', which is not a number", 'write digits')
        def second = Problem.error(DataCode.TIME_ORDER, ROW, 'the rows run from newest to oldest', '')

        expect:
        new ProblemsFound([first, second]).message.readLines() == [first.message(), second.message()]
        new ProblemsFound([first, second]).problems() == [first, second]
        new ProblemsFound(first).problems() == [first]
    }

    def "the first error decides the exit code, warnings do not"() {
        given:
        def warning = Problem.warning(ConfigCode.UNKNOWN_KEY, Place.of('a.yaml'), 'costs are zero', '')
        def error = Problem.error(DataCode.BAD_ROW, ROW, 'open is blank', '')

        expect:
        !warning.error && error.error
        new ProblemsFound([warning, error]).exitCode() == 4
        new ProblemsFound([warning]).exitCode() == 1
    }
}
