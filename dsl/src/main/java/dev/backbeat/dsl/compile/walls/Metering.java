package dev.backbeat.dsl.compile.walls;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Puts counting into a script's class file: a step at every jump backward and at every call of the script's own
/// functions, whose depth is counted, too.
///
/// The loops over bars, which the language makes itself, are counted by whoever starts them, for all their bars at
/// once: they end by themselves, and what they call on each bar is counted here.
final class Metering {
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
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
            if (element instanceof MethodModel method && !isLoopOverBars(method))
                builder.transformMethod(
                        method, java.lang.classfile.MethodTransform.transformingCode(metering.counting(method)));
            else ClassTransform.ACCEPT_ALL.accept(builder, element);
        });
    }

    private static boolean isLoopOverBars(MethodModel method) {
        String name = method.methodName().stringValue();
        return name.startsWith("fill$") || name.startsWith("nextWhile") || name.equals("walk");
    }

    private CodeTransform counting(MethodModel method) {
        boolean function = method.methodName().stringValue().startsWith(FUNCTION);
        return CodeTransform.ofStateful(() -> new Counting(function));
    }

    private final class Counting implements CodeTransform {
        private final boolean function;
        private final Set<Label> passed = new HashSet<>();

        Counting(boolean function) {
            this.function = function;
        }

        @Override
        public void atStart(CodeBuilder builder) {
            if (function) count(builder, "stepIn");
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            switch (element) {
                case LabelTarget here -> passed.add(here.label());
                case BranchInstruction jump when passed.contains(jump.target()) -> count(builder, "step");
                case ReturnInstruction back when function -> count(builder, "stepOut");
                default -> {}
            }
            builder.with(element);
        }

        private void count(CodeBuilder builder, String method) {
            builder.aload(0).invokevirtual(script, method, NOTHING);
        }
    }
}
