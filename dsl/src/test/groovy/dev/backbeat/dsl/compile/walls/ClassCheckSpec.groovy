package dev.backbeat.dsl.compile.walls

import static java.lang.classfile.ClassFile.ACC_FINAL
import static java.lang.classfile.ClassFile.ACC_PRIVATE
import static java.lang.classfile.ClassFile.ACC_PUBLIC
import static java.lang.classfile.ClassFile.ACC_STATIC
import static java.lang.classfile.ClassFile.ACC_SUPER

import java.lang.classfile.ClassBuilder
import java.lang.classfile.ClassFile
import java.lang.classfile.CodeBuilder
import java.lang.constant.ClassDesc
import java.lang.constant.ConstantDescs
import java.lang.constant.DirectMethodHandleDesc
import java.lang.constant.DynamicCallSiteDesc
import java.lang.constant.MethodHandleDesc
import java.lang.constant.MethodTypeDesc
import spock.lang.Specification

/** Class files as no script of the language becomes them, made by hand: the wall that stands when all others fell. */
class ClassCheckSpec extends Specification {
    static final ClassDesc SCRIPT = ClassDesc.of('Strategy')
    static final ClassDesc PARENT = ClassDesc.of('dev.backbeat.dsl.language.BarScript')
    static final ClassDesc RUNTIME = ClassDesc.of('java.lang.Runtime')
    static final ClassDesc SYSTEM = ClassDesc.of('java.lang.System')
    static final ClassDesc STRING = ConstantDescs.CD_String
    static final MethodTypeDesc VOID = MethodTypeDesc.of(ConstantDescs.CD_void)

    static byte[] file(Map how = [:], Closure<?> body = { it.return_() }) {
        ClassFile.of().build(SCRIPT, { ClassBuilder made ->
            made.withFlags(how.flags ?: ACC_PUBLIC | ACC_FINAL | ACC_SUPER).withSuperclass(how.parent ?: PARENT)
            if (how.interfaces) made.withInterfaceSymbols(how.interfaces as ClassDesc[])
            if (how.field) made.withField('x', how.field, how.fieldFlags ?: ACC_PRIVATE)
            made.withMethodBody(how.name ?: 'rule$0', how.type ?: VOID, how.access ?: ACC_PRIVATE, { CodeBuilder code -> body(code) })
        })
    }

    static String refused(byte[] bytes) {
        try {
            ClassCheck.check(bytes)
            return 'passed'
        } catch (ClassCheck.Forbidden e) {
            return e.message
        }
    }

    def "a plain class passes"() {
        expect:
        refused(file()) == 'passed'
        refused(file(field: ConstantDescs.CD_double.arrayType(), { it.aload(0).getfield(SCRIPT, 'x', ConstantDescs.CD_double.arrayType()).pop().return_() })) == 'passed'
        refused(file([:]) { it.aload(0).invokevirtual(SCRIPT, 'mark', MethodTypeDesc.of(ConstantDescs.CD_int)).pop().return_() }) == 'passed'
    }

    def "the class itself: #what"() {
        expect:
        refused(file(how)) == says

        where:
        what                        | how                                                          || says
        'an interface'              | [interfaces: [ClassDesc.of('java.lang.Runnable')]]           || 'interfaces'
        'another parent'            | [parent: ClassDesc.of('java.lang.ClassLoader')]              || 'another parent'
        'open to heirs'             | [flags: ACC_PUBLIC | ACC_SUPER | ClassFile.ACC_ABSTRACT]     || 'a class of this kind'
        'code at loading'           | [name: '<clinit>', access: ACC_STATIC]                       || 'the method <clinit>'
        'a static method'           | [access: ACC_PRIVATE | ACC_STATIC]                           || 'the method rule$0'
        'a native one'              | [access: ACC_PRIVATE | ClassFile.ACC_SYNCHRONIZED]           || 'the method rule$0'
        'a static field'            | [field: ConstantDescs.CD_int, fieldFlags: ACC_STATIC]        || 'a field that is not the script\'s own'
        'a field of another kind'   | [field: ClassDesc.of('java.io.File')]                        || 'a field of type java.io.File'
        'an argument of another'    | [type: MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME)]    || 'a parameter of type java.lang.Runtime'
    }

    def "an instruction: #what"() {
        expect:
        refused(file(how, body)) == says

        where:
        what                  | how | body                                                                                                       || says
        'a static call'       | [:] | { it.iconst_0().invokestatic(SYSTEM, 'exit', MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int)).return_() } || 'a call of java.lang.System.exit'
        'Runtime'             | [:] | { it.invokestatic(RUNTIME, 'getRuntime', MethodTypeDesc.of(RUNTIME)).pop().return_() }                     || 'a call of java.lang.Runtime.getRuntime'
        'a method of Object'  | [:] | { it.aload(0).invokevirtual(SCRIPT, 'getClass', MethodTypeDesc.of(ConstantDescs.CD_Class)).pop().return_() } || 'a call of Strategy.getClass'
        'what the engine calls' | [:] | { it.aload(0).iconst_0().invokevirtual(SCRIPT, 'decideFor', MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int)).return_() } || 'a call of Strategy.decideFor'
        'another descriptor'  | [:] | { it.aload(0).invokevirtual(SCRIPT, 'mark', MethodTypeDesc.of(ConstantDescs.CD_long)).pop2().return_() }   || 'a call of Strategy.mark'
        'a method of a text'  | [:] | { it.ldc('x').invokevirtual(STRING, 'length', MethodTypeDesc.of(ConstantDescs.CD_int)).pop().return_() }   || 'a call of java.lang.String.length'
        'a new object'        | [:] | { it.new_(ClassDesc.of('java.lang.Thread')).pop().return_() }                                              || 'the instruction NEW'
        'a list of its own'   | [:] | { it.new_(ClassDesc.of('dev.backbeat.dsl.language.NumberList')).pop().return_() }                          || 'the instruction NEW'
        'a class'             | [:] | { it.ldc(RUNTIME).pop().return_() }                                                                        || 'a constant of this kind'
        'a method handle'     | [:] | { it.ldc(MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, SYSTEM, 'gc', VOID)).pop().return_() } || 'a constant of this kind'
        'a dynamic call'      | [:] | { it.invokedynamic(DynamicCallSiteDesc.of(ConstantDescs.ofCallsiteBootstrap(RUNTIME, 'x', ConstantDescs.CD_CallSite), 'x', VOID)).return_() } || 'the instruction INVOKEDYNAMIC'
        'an interface'        | [:] | { it.aload(0).invokeinterface(ClassDesc.of('java.util.List'), 'clear', VOID).return_() }                   || 'a call through an interface'
        'a static field'      | [:] | { it.getstatic(SYSTEM, 'out', ClassDesc.of('java.io.PrintStream')).pop().return_() }                        || 'the field out'
        'a field of the parent' | [:] | { it.aload(0).getfield(PARENT, 'desk', ClassDesc.of('dev.backbeat.engine.strategy.Desk')).pop().return_() } || 'the field desk'
        'a lock'              | [:] | { it.aload(0).monitorenter().return_() }                                                                   || 'the instruction MONITORENTER'
        'an array'            | [:] | { it.iconst_1().newarray(java.lang.classfile.TypeKind.BYTE).pop().return_() }                              || 'the instruction NEWARRAY'
        'an array store'      | [type: MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double.arrayType())] | { it.aload(1).iconst_0().dconst_0().dastore().return_() } || 'the instruction DASTORE'
        'the end of the data' | [type: MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double.arrayType())] | { it.aload(1).arraylength().pop().return_() } || 'the length of an array'
        'a cast'              | [:] | { it.aload(0).checkcast(RUNTIME).pop().return_() }                                                         || 'the instruction CHECKCAST'
        'a handler'           | [:] | { it.trying({ b -> b.iconst_0().pop() }, { c -> c.catchingAll { b -> b.pop() } }).return_() }              || 'exception handlers'
        'a huge frame'        | [:] | { it.iconst_0().istore(300).return_() }                                                                    || 'more than 256 values in one function or block, where a decimal counts as two'
    }

    def "bytes that are no class file"() {
        expect:
        refused(bytes as byte[]) == 'a class file that cannot be read'

        where:
        bytes << [[], [1, 2, 3], 'CAFEBABE'.bytes as List]
    }
}
