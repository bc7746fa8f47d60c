package dev.backbeat.dsl.editor

import dev.backbeat.dsl.indicator.Catalogue
import dev.backbeat.dsl.language.Vocabulary
import org.codehaus.groovy.control.CompilerConfiguration
import spock.lang.Shared
import spock.lang.Specification

/** The file is run as IntelliJ IDEA runs it, with calls that only take notes. */
class GdslSpec extends Specification {
    static class Contributions {
        List<Map> contexts = []
        List<Map> methods = []
        List<Map> properties = []
        List<Map> ofNumbers = []
        boolean units

        Map context(Map of) { contexts << of; of }
        Map scriptScope() { [scope: 'script'] }
        Map closureScope() { [scope: 'closure'] }
        void contributor(List<Map> to, Closure words) {
            units = to*.ctype.every()
            words.delegate = this
            words.resolveStrategy = Closure.DELEGATE_ONLY
            words()
        }
        void method(Map of) { methods << of }
        void property(Map of) { (units ? ofNumbers : properties) << of }
        Map parameter(Map of) { of }
    }

    @Shared
    Contributions found = new Contributions()

    def setupSpec() {
        def script = new GroovyShell(new CompilerConfiguration(scriptBaseClass: DelegatingScript.name)).parse(Gdsl.text()) as DelegatingScript
        script.setDelegate(found)
        script.run()
    }

    def "it speaks of scripts in a folder strategies, and of the blocks in them"() {
        expect:
        found.contexts*.scope*.scope == ['script', 'closure', null, null]
        found.contexts*.ctype == [null, null, 'java.lang.Integer', 'java.math.BigDecimal']
        found.contexts.every { '/home/me/project/strategies/dips.groovy' ==~ it.pathRegexp }
        found.contexts.every { !('/home/me/project/build.groovy' ==~ it.pathRegexp) }
    }

    def "every word of the language is in it, with what it is"() {
        given:
        def words = Vocabulary.words().keySet() - Vocabulary.TYPES - 'Math' + Vocabulary.DECLARATIONS.keySet() + Vocabulary.SIZINGS.keySet()

        expect:
        words - (found.methods + found.properties)*.name == [] as Set
        (found.methods + found.properties).every { it.doc && it.type }
        found.properties*.name.containsAll(Vocabulary.PRICES + Vocabulary.VALUES)
    }

    def "every indicator has its arguments and its formula"() {
        expect:
        Catalogue.all().every { indicator ->
            def said = found.methods.findAll { it.name == indicator.name() }
            said[0].params.keySet() as List == indicator.arguments()*.name() && said.every { it.doc.contains(indicator.formula()) }
        }
        found.methods.findAll { it.name == 'sma' }*.params == [[series: 'double', length: 'int'], [length: 'int']]
        found.methods.find { it.name == 'crossesAbove' }.type == 'boolean'
    }

    def "behind #word stand #names by their names"() {
        expect:
        found.methods.find { it.name == word }.namedParams*.name == names

        where:
        word       || names
        'buy'      || ['tag', 'stopBy', 'stopAt', 'targetBy', 'targetAt', 'trailBy', 'holdMax', 'after']
        'adjust'   || ['stopBy', 'stopAt', 'targetBy', 'targetAt', 'trailBy', 'holdMax', 'after']
        'trailBy'  || ['after']
        'integer'  || ['min', 'max', 'step', 'description']
        'choice'   || ['of', 'description']
        'plot'     || ['on']
    }

    def "units stand behind numbers, and no word takes a block that has none"() {
        expect:
        found.ofNumbers*.name == ['bars', 'minutes', 'hours', 'days', 'weeks', 'months', 'percent', 'bps', 'R']
        found.methods.findAll { it.name in ['include', 'plot', 'note'] }.every { !it.params.containsValue('groovy.lang.Closure') }
        (found.methods + found.properties).findAll { it.doc in ['a word of the language', 'a function', 'a block of the language'] }*.name == []
    }

    def "it is the same every time"() {
        expect:
        Gdsl.text() == Gdsl.text()
        Gdsl.text().readLines().every { it.length() < 700 }
    }
}
