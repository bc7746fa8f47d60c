package dev.backbeat.engine.tracking.history

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification

class FilterSpec extends Specification {

    private static String read(String text) { Filter.read('--filter', text).toString() }

    private static String characters(String text, int from, int count) {
        def all = text.codePoints().toArray()
        new String(all, from, Math.min(count, all.length - from))
    }

    def "#written is read as MLflow reads it"() {
        expect:
        read(written) == meant
        read(meant) == meant

        where:
        written                                        || meant
        ''                                             || ''
        '  '                                           || ''
        "params.strategy.params.fast = '20'"           || "params.`strategy.params.fast` = '20'"
        'metrics.x > -1'                               || 'metrics.`x` > -1'
        'metric.x >-1.5e-3'                            || 'metrics.`x` > -1.5e-3'
        'metrics.x=.5'                                 || 'metrics.`x` = .5'
        'metrics.2x != 1'                              || 'metrics.`2x` != 1'
        'metrics."a b" <= 1'                           || 'metrics.`a b` <= 1'
        'metrics.`gate.sharpe >= 1` = 1'               || 'metrics.`gate.sharpe >= 1` = 1'
        "status = 'FINISHED'"                          || "attributes.status = 'FINISHED'"
        "run.`run name` = 'a'"                         || "attributes.run_name = 'a'"
        'Created > 5 and end_time < 6'                 || 'attributes.start_time > 5 AND attributes.end_time < 6'
        "run_id IN ('a','b')"                          || "attributes.run_id IN ('a', 'b')"
        "dataset.name not in ('a', 'B')"               || "datasets.`name` NOT IN ('a', 'B')"
        "dataset.name not in ('B')"                    || "datasets.`name` != 'B'"
        "dataset.digest IN ( 'B' )"                    || "datasets.`digest` = 'B'"
        "run_id IN ('a')"                              || "attributes.run_id = 'a'"
        "parameter.`a.b` like '%x'"                    || "params.`a.b` LIKE '%x'"
        'tag.é iLike "it\'s"'                          || 'tags.`é` ILIKE "it\'s"'
        "tags.a = 'it''s'"                             || "tags.`a` = 'it''s'"
        "tags.a = 'x AND y' AND tags.b='' and tags.c = \"OR\"" || "tags.`a` = 'x AND y' AND tags.`b` = '' AND tags.`c` = 'OR'"
    }

    def "#written is refused with a mark under '#marked'"() {
        when:
        read(written)

        then:
        def e = thrown(ProblemsFound)
        def place = e.problems()[0].place()
        place.sourceLine() == "--filter $written"
        characters(place.sourceLine(), place.column() - 1, place.length()) == marked
        e.problems()[0].message() == message
        e.problems()[0].advice().contains(advice)
        e.exitCode() == 2

        where:
        written                              | marked     || message                                          | advice
        'metrics.a-b > 1'                    | '-b'       || "'-b' cannot stand in a name as it is"           | 'metrics.`a-b c`'
        'metrics.a-1 > 1'                    | '-1'       || "'-1' cannot stand in a name as it is"           | 'metrics.`a-b c`'
        "metrics.x > '1'"                    | "'1'"      || "''1'' is no number"                             | '1.5'
        'params.fast = 20'                   | '20'       || "'20' is no text in quotes"                      | "'10'"
        "params.fast > '20'"                 | '>'        || "'>' does not compare params.`fast`"             | '= != LIKE ILIKE'
        "metrics.x LIKE '1'"                 | 'LIKE'     || "'LIKE' does not compare metrics.`x`"            | '= != > >= < <='
        "params.x IN ('a')"                  | 'IN'       || "'IN' does not compare params.`x`"               | '= != LIKE ILIKE'
        'metrics.x == 1'                     | '=='       || "'==' does not compare metrics.`x`"              | '= !='
        'metrics.x > 1 OR metrics.y > 1'     | 'OR'       || 'a filter has no OR'                             | 'AND alone'
        'metrics.x > 1 metrics.y > 1'        | 'metrics.y' || "'metrics.y' is one word too many"              | 'AND'
        'metrics.x > 1 AND'                  | ''         || 'at the end a field is missing'                  | 'metrics.x'
        '(metrics.x > 1)'                    | '('        || "a filter has no '(' here"                       | 'AND'
        'not metrics.x > 1'                  | 'not'      || "a filter has no 'not' here"                     | 'AND'
        "'a' = tags.x"                       | "'a'"      || "before ''a'' a field is missing"                | 'tags.x'
        'metrics.x >'                        | ''         || 'the end is no number'                           | '1.5'
        'metrics.x'                          | ''         || 'the comparison ends too early'                  | '>='
        'sharpe > 1'                         | 'sharpe'   || 'there is no attributes.sharpe'                  | 'metrics.sharpe'
        "attributes.statuss = 'x'"           | 'attributes.statuss' || 'there is no attributes.statuss'       | "did you mean 'status'"
        "datasets.size = 'x'"                | 'datasets.size' || 'there is no datasets.size'                 | 'digest'
        'metrix.sharpe > 1'                  | 'metrix.sharpe' || "'metrix' is nothing that runs have"        | "did you mean 'metrics'"
        "start_time > '2026'"                | "'2026'"   || "''2026'' is no number"                          | 'milliseconds'
        "run_id IN 'a'"                      | "'a'"      || 'a list is missing'                              | "IN ('a', 'b')"
        "run_id IN ('a'"                     | ''         || 'the list does not end'                          | "IN ('a', 'b')"
        "tags.a = 'x"                        | "'x"       || "''x' is no text in quotes"                      | ''
        "tags.ü🎉 = 'x'"                     | '🎉'       || "'🎉' cannot stand in a name as it is"           | 'tags.`a-b c`'
        ';'                                  | ';'        || "';' cannot be read"                             | 'backquotes'
    }

    def "an order is read as MLflow reads it, but a metric begins with the highest"() {
        expect:
        Order.read('--sort', [written]).fields()*.toString() == [meant]

        where:
        written              || meant
        'metrics.sharpe'     || 'metrics.`sharpe` DESC'
        'metrics.sharpe ASC' || 'metrics.`sharpe` ASC'
        'metrics.`a b` desc' || 'metrics.`a b` DESC'
        'start_time'         || 'attributes.start_time ASC'
        'params.a DESC'      || 'params.`a` DESC'
    }

    def "the order '#written' is refused"() {
        when:
        Order.read('--sort', ['metrics.a', written])

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].message() == message
        e.problems()[0].place().sourceLine() == "--sort $written"

        where:
        written                || message
        'sharpe'               || 'there is no attributes.sharpe'
        'metrics.a, metrics.b' || "',' is neither ASC nor DESC"
        'datasets.name'        || 'runs are not sorted by datasets'
        ''                     || 'at the end a field is missing'
    }
}
