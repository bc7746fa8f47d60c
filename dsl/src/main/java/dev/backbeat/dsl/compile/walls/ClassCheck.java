package dev.backbeat.dsl.compile.walls;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Set;

/// Looks at every instruction of a script's class file and refuses what is not on the [AllowList].
///
/// It trusts nothing that came before it: whatever the language let through, a class that passes holds only arithmetic,
/// jumps, its own methods and fields, and calls of listed members.
final class ClassCheck {
    // A frame of thousands of locals would overflow the stack long before the depth that is counted.
    private static final int MOST_LOCALS = 256;
    private static final Set<AccessFlag> CLASS_FLAGS = Set.of(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER);
    private static final Set<AccessFlag> MEMBER_FLAGS =
            Set.of(AccessFlag.PUBLIC, AccessFlag.PRIVATE, AccessFlag.VARARGS);
    private static final Set<String> PARENTS = Set.of(
            "dev.backbeat.dsl.language.RuleScript",
            "dev.backbeat.dsl.language.BarScript",
            "dev.backbeat.dsl.language.BookScript");

    private final ClassModel model;
    private final Instructions instructions;

    private ClassCheck(ClassModel model) {
        this.model = model;
        this.instructions = new Instructions(model, AllowList.get());
    }

    /// Throws [Forbidden] if the class is anything but what a script may become.
    static void check(byte[] bytes) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(bytes);
            new ClassCheck(model).check();
        } catch (IllegalArgumentException e) {
            throw new Forbidden("a class file that cannot be read", 0);
        }
    }

    private void check() {
        require(CLASS_FLAGS.containsAll(model.flags().flags()), "a class of this kind");
        require(model.interfaces().isEmpty(), "interfaces");
        require(
                model.superclass()
                        .filter(parent -> PARENTS.contains(Types.name(parent.asSymbol())))
                        .isPresent(),
                "another parent");
        model.fields().forEach(this::check);
        model.methods().forEach(this::check);
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new Forbidden(what, 0);
    }

    private void check(FieldModel field) {
        require(MEMBER_FLAGS.containsAll(field.flags().flags()), "a field that is not the script's own");
        require(isPlain(field.fieldTypeSymbol()), "a field of type " + Types.name(field.fieldTypeSymbol()));
    }

    private void check(MethodModel method) {
        String name = method.methodName().stringValue();
        require(MEMBER_FLAGS.containsAll(method.flags().flags()), "the method " + name);
        require(!name.equals("<clinit>"), "code that runs while the class loads");
        CodeAttribute code =
                method.findAttribute(Attributes.code()).orElseThrow(() -> new Forbidden("a method without code", 0));
        require(code.exceptionHandlers().isEmpty(), "exception handlers");
        if (code.maxLocals() > MOST_LOCALS)
            throw new Forbidden(
                    "more than " + MOST_LOCALS + " values in one function or block, where a decimal counts as two",
                    firstLine(code));
        method.methodTypeSymbol()
                .parameterList()
                .forEach(type -> require(isPlain(type), "a parameter of type " + Types.name(type)));
        instructions.check(code.elementList());
    }

    private static int firstLine(CodeAttribute code) {
        return code.elementStream()
                .filter(LineNumber.class::isInstance)
                .mapToInt(element -> ((LineNumber) element).line())
                .min()
                .orElse(0);
    }

    private boolean isPlain(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) element = element.componentType();
        return element.isPrimitive() || AllowList.get().classes().contains(Types.name(element));
    }

    /// What was refused, and the line of the script that it belongs to, or 0.
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;

        Forbidden(String what, int line) {
            super(what);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
