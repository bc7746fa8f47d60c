package dev.backbeat.dsl.compile.walls;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts counting into a script's class file: at every jump backward the steps of what it jumps over, and at the start
/// of every method those of all its code ([Effort]). How deep the script's own functions call is counted, too.
///
/// The loops over bars, which the language makes itself, are counted by whoever starts them, for all their bars at
/// once: they end by themselves, and what they call on each bar is counted here. A method of a bar with little code
/// costs nothing.
final class Metering {
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc STEPS = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final int CALL = 2;
    private static final int TURN = 1;
    // Steps of a method that is no function of the script's own, and so called about once a bar.
    private static final int FREE = 64;
    private static final String FUNCTION = "own$";

    private final ClassDesc script;

    private Metering(ClassModel model) {
        this.script = model.thisClass().asSymbol();
    }

    static byte[] metered(byte[] bytes) {
        var resolver = ClassHierarchyResolver.ofResourceParsing(Metering.class.getClassLoader());
        var files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
        ClassModel model = files.parse(bytes);
        var metering = new Metering(model);
        return files.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && !isLoopOverBars(method) && !isConstructor(method))
                builder.transformMethod(
                        method, java.lang.classfile.MethodTransform.transformingCode(metering.counting(method)));
            else ClassTransform.ACCEPT_ALL.accept(builder, element);
        });
    }

    // It is called once, and nothing can be called in it before its parent's.
    private static boolean isConstructor(MethodModel method) {
        return method.methodName().equalsString("<init>");
    }

    private static boolean isLoopOverBars(MethodModel method) {
        String name = method.methodName().stringValue();
        return name.startsWith("fill$") || name.startsWith("nextWhile") || name.equals("walk");
    }

    private CodeTransform counting(MethodModel method) {
        boolean function = method.methodName().stringValue().startsWith(FUNCTION);
        CodeAttribute code = method.findAttribute(Attributes.code()).orElseThrow();
        return CodeTransform.ofStateful(() -> new Counting(function, code));
    }

    private final class Counting implements CodeTransform {
        private final boolean function;
        private final Effort effort;
        private final int whole;
        private final Optional<LineNumber> firstLine;
        private final Map<Label, Integer> passed = new HashMap<>();
        private int sofar;

        Counting(boolean function, CodeAttribute code) {
            this.function = function;
            this.effort = Effort.in(code);
            this.whole = effort.steps(Effort.of(code));
            this.firstLine = code.elementStream()
                    .filter(LineNumber.class::isInstance)
                    .map(LineNumber.class::cast)
                    .findFirst();
        }

        @Override
        public void atStart(CodeBuilder builder) {
            if (function) count(builder, "stepIn", CALL + whole);
            else if (whole > FREE) {
                // What is counted stands before the code, but is told as its first line.
                firstLine.ifPresent(line -> builder.lineNumber(line.line()));
                count(builder, "steps", whole);
            }
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            sofar += Effort.of(element);
            switch (element) {
                case LabelTarget here -> passed.put(here.label(), sofar);
                case BranchInstruction jump
                when passed.containsKey(jump.target()) ->
                    count(builder, "steps", TURN + effort.steps(sofar - passed.get(jump.target())));
                case ReturnInstruction back when function -> builder.aload(0).invokevirtual(script, "stepOut", NOTHING);
                default -> {}
            }
            builder.with(element);
        }

        private void count(CodeBuilder builder, String method, int steps) {
            builder.aload(0).loadConstant(steps).invokevirtual(script, method, STEPS);
        }
    }
}
