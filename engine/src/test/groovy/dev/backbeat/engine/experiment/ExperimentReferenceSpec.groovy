package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.schema.Key
import spock.lang.Specification

/// The table of keys in `configs/README.md` is the schema's; `-Dgolden.update=true` rewrites it.
class ExperimentReferenceSpec extends Specification {
    static final File README = new File('../configs/README.md')
    static final String START = '<!-- keys: made from the schema -->\n'
    static final String END = '<!-- end of keys -->\n'

    def "the reference lists every key as the schema has it"() {
        given:
        if (Cases.UPDATE) README.text = before() + START + table() + END + after()

        expect:
        README.text == before() + START + table() + END + after()
    }

    private static String before() {
        README.text.substring(0, README.text.indexOf(START))
    }

    private static String after() {
        README.text.substring(README.text.indexOf(END) + END.length())
    }

    private static String table() {
        def keys = ExperimentSchema.SCHEMA.keys()
        def tops = keys.collect { it.section().empty ? '' : it.section().split('\\.')[0] }.unique()
        def sections = tops.collect { top ->
            def rows = keys.findAll { (it.section().empty ? '' : it.section().split('\\.')[0]) == top }
                .collectMany { key -> shortForm(key, keys) + [row(key)] }
            "### ${top ?: 'At the top'}\n\n" +
                '| key | what it takes | unit | default | example | what it is |\n|---|---|---|---|---|---|\n' + rows.join('')
        }
        def later = ExperimentSchema.SCHEMA.later().collect { "| `${it.path()}` | ${it.feature()} |\n" }.join('')
        '\n' + sections.join('\n') + "\n### Not built yet, and refused\n\n| key | feature |\n|---|---|\n$later\n"
    }

    private static List<String> shortForm(Key key, List<Key> keys) {
        def form = ExperimentSchema.SCHEMA.shortForm(key.section())
        if (form.empty || keys.find { it.section() == key.section() } != key) return []
        ["| `${key.section()}` | ${form.get().type()} | ${form.get().unit()} | | `${form.get().example()}` | ${form.get().about()} |\n".toString()]
    }

    private static String row(Key key) {
        def when = key.when().map { " (only with `${it.path()}: ${it.words().join('` or `')}`)" }.orElse('')
        def fallback = switch (key.fallback()) {
            case Key.Fallback.Required -> 'must be given'
            case Key.Fallback.Value -> "`${key.fallback().text()}`"
            default -> key.fallback().words()
        }
        "| `${key.path()}` | ${key.kind().type()} | ${key.kind().unit()} | $fallback | `${key.example()}` | ${key.about()}$when |\n"
    }
}
