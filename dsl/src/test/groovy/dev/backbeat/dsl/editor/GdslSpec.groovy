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

        Map context(Map of) { contexts << of; of }
        Map scriptScope() { [scope: 'script'] }
        Map closureScope() { [scope: 'closure'] }
        void contributor(List<Map> to, Closure words) {
            assert to == contexts
            words.delegate = this
            words.resolveStrategy = Closure.DELEGATE_ONLY
            words()
        }
        void method(Map of) { methods << of }
        void property(Map of) { properties << of }
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
        found.contexts*.scope*.scope == ['script', 'closure']
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

    def "it is the same every time"() {
        expect:
        Gdsl.text() == Gdsl.text()
        Gdsl.text().readLines().every { it.length() < 700 }
    }
}
