package dev.backbeat.dsl.compile

import dev.backbeat.dsl.compile.script.Findings
import dev.backbeat.dsl.compile.script.ScriptText
import dev.backbeat.dsl.compile.walls.Walls
import dev.backbeat.dsl.language.BarScript
import dev.backbeat.engine.problem.ProblemsFound
import groovy.transform.CompileStatic
import java.lang.classfile.ClassFile
import java.lang.constant.ClassDesc
import java.lang.constant.ConstantDescs
import java.lang.constant.MethodTypeDesc
import java.lang.reflect.AccessFlag
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.Phases
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer
import spock.lang.Specification

/** Each wall switched off, and what the ones behind it still stop. */
class WallsSpec extends Specification {
    static final List<String> ESCAPES = [
        'Runtime.getRuntime().exec("true")',
        'System.exit(3)',
        'new File("/tmp/x").createNewFile()',
        'new Thread({ } as Runnable).start()',
        'Class.forName("java.lang.System")',
        'this.class.classLoader',
        'System.getenv("PATH")',
        'System.getProperty("user.home")',
        'new URL("http://localhost").text',
        '"id".execute()',
        'def x = 1; "${x}".toString()',
        '[1, 2].collect { it + 1 }',
        'evaluate("1")',
        'File f = ["x"]',
        'java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd"))',
        'try { 1 / 0 } catch (Throwable t) { }',
        'synchronized (this) { 1 }',
        'def a = new int[3][4]; a.length',
        '(1..2147483640).sum()',
        'Math.random()']

    /** What Groovy itself makes of a script: the walls of text and syntax, and our own lowering, are off. */
    static Map<String, byte[]> compiledPlainly(String script) {
        var configuration = new CompilerConfiguration()
        configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic))
        var unit = new CompilationUnit(configuration)
        unit.addSource('s.groovy', script)
        unit.compile(Phases.CLASS_GENERATION)
        unit.classes.collectEntries { [it.name, it.bytes] }
    }

    def "without the walls of text and syntax, the check of class files still refuses '#script'"() {
        given:
        var findings = new Findings(new ScriptText('s.groovy', 's.groovy', script))

        when:
        Walls.checked(compiledPlainly(script), findings)
        findings.throwIfAny()

        then:
        thrown(ProblemsFound)

        where:
        script << ESCAPES
    }

    def "with them, nothing of it reaches the compiler: '#script'"() {
        when:
        new StrategyCompiler().strategy("onBar {\n    if (close > 1) buy()\n    $script\n}", 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems().every { it.code().code().startsWith('BB-SCR-') && it.place().line() > 0 }

        where:
        script << ESCAPES - ['[1, 2].collect { it + 1 }', 'def x = 1; "${x}".toString()']
    }

    /** A class as it would be if the check of class files had let it pass. */
    static byte[] calls(String owner, String method, MethodTypeDesc type) {
        var script = ClassDesc.of('Strategy')
        ClassFile.of().build(script, { made ->
            made.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER).withSuperclass(ClassDesc.of(BarScript.name))
            made.withMethodBody('escape', MethodTypeDesc.of(ConstantDescs.CD_void), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, { code ->
                code.invokestatic(ClassDesc.of(owner), method, type).return_()
            })
        })
    }

    def "without the check of class files, a script's class does not find #owner"() {
        given:
        var loader = new ScriptClassLoader([Strategy: calls(owner, method, MethodTypeDesc.of(ConstantDescs.CD_void))])

        when:
        loader.loadClass('Strategy').getMethod('escape').invoke(null)

        then:
        var e = thrown(java.lang.reflect.InvocationTargetException)
        e.cause instanceof NoClassDefFoundError

        where:
        owner                                            | method
        'java.lang.System'                               | 'gc'
        'java.lang.Runtime'                              | 'getRuntime'
        'java.io.File'                                   | 'listRoots'
        'groovy.lang.GroovySystem'                       | 'stopThreadedReferenceManager'
        'dev.backbeat.dsl.compile.walls.AllowList'       | 'get'
        'dev.backbeat.engine.market.MarketSources'       | 'load'
    }

    def "a script's class finds no files, and no class loader leads further"() {
        given:
        var loader = new ScriptClassLoader([:])

        expect:
        loader.getResource('dev/backbeat/dsl/compile/walls/allowed.txt') == null
        loader.getResourceAsStream('java/lang/Object.class') == null
        !loader.getResources('META-INF/MANIFEST.MF').hasMoreElements()
    }
}
