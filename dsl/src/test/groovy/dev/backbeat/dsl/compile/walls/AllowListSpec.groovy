package dev.backbeat.dsl.compile.walls

import java.lang.reflect.Modifier
import spock.lang.Specification

class AllowListSpec extends Specification {
    static String name(Class<?> type) { type.array ? name(type.componentType) + '[]' : type.name }

    static String line(java.lang.reflect.Executable one) {
        String takes = '(' + one.parameterTypes.collect { name(it) }.join(', ') + ')'
        one instanceof java.lang.reflect.Method ? name(one.returnType) + ' ' + one.name + takes : 'new' + takes
    }

    def "#owner is a class, and every line of it names a member that it declares and scripts can reach"() {
        given:
        var type = Class.forName(owner)
        var members = [*type.declaredMethods, *type.declaredConstructors].findAll { !Modifier.isPrivate(it.modifiers) }*.with { line(it) }

        expect:
        AllowList.get().members(owner).findAll { !(it in members) } == [] as Set

        where:
        owner << AllowList.get().classes()
    }

    def "a class inherits from what the list says"() {
        expect:
        AllowList.get().classes().every { owner ->
            var lineage = AllowList.get().lineage(owner)
            lineage.tail().every { Class.forName(it).isAssignableFrom(Class.forName(owner)) }
        }
        AllowList.get().lineage('java.io.File') == []
    }

    def "there is nothing on it by which a script could reach the machine"() {
        expect:
        AllowList.get().classes().findAll { !it.startsWith('dev.backbeat.dsl.language.') } ==
            ['dev.backbeat.engine.strategy.Parameters', 'java.lang.String'] as Set
        AllowList.get().members('java.lang.String') == [] as Set
    }
}
