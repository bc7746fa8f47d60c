package dev.backbeat.dsl.compile

import dev.backbeat.dsl.compile.script.ScriptText
import dev.backbeat.dsl.compile.script.Sources
import java.lang.classfile.ClassFile
import java.lang.classfile.ClassModel
import java.lang.classfile.instruction.FieldInstruction
import java.lang.classfile.instruction.InvokeDynamicInstruction
import java.lang.classfile.instruction.InvokeInstruction
import java.lang.classfile.instruction.NewObjectInstruction
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** What the compiler makes of scripts: a plain class that calls nothing but what it stands on, and nothing dynamically. */
class EmittedClassSpec extends Specification {
    static final List<String> OWNERS = [
        'Strategy', 'dev/backbeat/dsl/language/Script', 'dev/backbeat/dsl/language/SymbolScript', 'dev/backbeat/dsl/language/RuleScript',
        'dev/backbeat/dsl/language/BarScript', 'dev/backbeat/dsl/language/BookScript', 'dev/backbeat/dsl/language/Arithmetic',
        'dev/backbeat/dsl/language/ValueList', 'dev/backbeat/dsl/language/ListWork',
        'dev/backbeat/dsl/language/ValueMap', 'dev/backbeat/dsl/language/Texts', 'dev/backbeat/dsl/language/Picks', 'dev/backbeat/dsl/language/Weights',
        'dev/backbeat/engine/strategy/Parameters']

    static final String EVERYTHING = '''
        strategy 'Everything at once'
        params { n integer(3); share decimal(0.5); up flag(true); kind choice('a', of: ['a', 'b']); require { n < 9 && share < 1 } }
        indicators { fast = ema(close, n); ok = close > sma(close, 10) && !(volume < 1); up5 = rising(close, 5) }
        state { count = 0; level = missing; armed = false; mode = 'x' }
        protect { stopBy 2 * atr(14); if (ok) trailBy 3, after: 1.R; holdMax 40.bars }
        double half(x) { x / 2 }
        def mid() { (high + low) / 2 }
        boolean strong(double x, int k) { if (x > k) return true; ok && half(x) > 1 }
        void out(String why) { leave why }
        onBar {
            count += 1
            count--
            def x = close % 3 + count % 2
            level = orElse(level, close[n]) * (up ? 1 : 0.5) - -x
            armed = armed || isMissing(level > 3) || level == x
            mode = mode != 'x' ? 'y' : 'z' + kind
            def list = [1, 2.5, x]
            list.add(mid()); list[0] = 3
            double total = 0
            for (v in list) total += v
            for (i in 0..<n) { if (i == 1) continue; total = total + i }
            for (int i = 0; i < 3; i++) { if (i > 1) break; total *= 1.5 }
            while (total > 100 && count < 3) { total /= 2 }
            def m = [a: 1.5, b: x]
            m['c'] = total
            m.each { k, v -> total += v }
            for (e in m) { if (e.key == 'a') continue; total += e.value ?: 0.0 }
            def twice = { double v -> v * 2 + x }
            total += list.collect { twice(it) }.findAll { it > x }.sum() + list.sort { a, b -> b <=> a }.max { -it }
            switch (mode) { case 'x': case 'y': total += 1; break; case ['q', 'r']: total = 2; default: total += m['c'] }
            def word = switch (n) { case 1..3 -> "few ${n}"; default -> 'many' }
            if (word.trim().contains('few') && n in [1, 2, 3] && 2 ** n > 1 && [1, 2].inject(0) { s, v -> s + v } > 2) total += word.length()
            5.times { total += it }
            if (flat && strong(total, 4) && !up5) buy tag: 'a' + mode, stopAt: low - max(1, abs(x)), targetBy: sqrt(total)
            else if (position.barsHeld >= 3 || position.profit > 1 || account.equity < 2 || account.cash < 1) out('b')
            else if (position.isShort() || position.entryPrice > (int) 3.7) { adjust stopAt: position.stop; return }
            else sell 'c', stopBy: macd(close, 3, 6, 2).signal[2]
        }
    '''

    static List<ClassModel> classes(String script) {
        Compilation.of(Sources.of(new ScriptText('s', 's.groovy', script))).classes().values().collect { ClassFile.of().parse(it) }
    }

    static List<Object> instructions(ClassModel model) {
        model.methods().collectMany { method -> method.code().map { it.elementList() }.orElse([]) }
    }

    def "#name becomes one class without any dynamic call, and calls only what it stands on"() {
        given:
        var models = classes(script)
        var code = instructions(models[0])

        expect:
        models.size() == 1
        code.findAll { it instanceof InvokeDynamicInstruction } == []
        code.findAll { it instanceof InvokeInstruction }.collect { it.owner().asInternalName() }.findAll { !(it in OWNERS) } == []
        code.findAll { it instanceof FieldInstruction }.collect { it.owner().asInternalName() }.findAll { it != 'Strategy' } == []
        code.findAll { it instanceof NewObjectInstruction }.collect { it.className().asInternalName() }.findAll { it != 'dev/backbeat/dsl/language/ValueList' } == []

        where:
        name << ['pullback.groovy', 'three-pushes.groovy', 'pullback-book.groovy', 'everything', 'stateful rules']
        script = name.endsWith('.groovy') ? Files.readString(Path.of('../strategies', name))
            : name == 'everything' ? EVERYTHING
            : "enterLong('a') { flat && close > sma(20) }\nenterShort('b') { close < 2 }\nexitLong('c') { position.barsHeld > 3 }\nexitShort('d') { true }"
    }

    def "a class has no fields but its own, no static ones, and no interfaces"() {
        given:
        var model = classes(EVERYTHING)[0]

        expect:
        model.interfaces() == []
        model.fields().every { it.fieldName().stringValue().matches(/(param|state|column)\$\w+(\Wmissing)?/) }
        model.fields().every { it.flags().flagsMask() == ClassFile.ACC_PRIVATE }
        model.methods().every { !(it.flags().flagsMask() & ClassFile.ACC_STATIC) }
    }

    def "whole and decimal state and parameters are primitive fields"() {
        given:
        var fields = classes(EVERYTHING)[0].fields().collectEntries { [it.fieldName().stringValue(), it.fieldType().stringValue()] }

        expect:
        fields['state$count'] == 'I'
        fields['state$level'] == 'D'
        fields['state$armed'] == 'Z'
        fields['param$n'] == 'I'
        fields['param$share'] == 'D'
    }
}
