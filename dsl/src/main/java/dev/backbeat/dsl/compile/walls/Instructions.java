package dev.backbeat.dsl.compile.walls;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The instructions of one method, each held against what is allowed; whatever is not named here is refused.
final class Instructions {
    private static final int LONGEST_TEXT = 4096;

    private final ClassModel model;
    private final AllowList allowed;
    private final Set<String> ownMethods;
    private final Set<String> ownFields;
    private int line;

    Instructions(ClassModel model, AllowList allowed) {
        this.model = model;
        this.allowed = allowed;
        this.ownMethods = model.methods().stream()
                .map(method ->
                        method.methodName().stringValue() + method.methodType().stringValue())
                .filter(method -> !method.startsWith("<"))
                .collect(Collectors.toSet());
        this.ownFields = model.fields().stream()
                .map(field ->
                        field.fieldName().stringValue() + field.fieldType().stringValue())
                .collect(Collectors.toSet());
    }

    void check(List<CodeElement> code) {
        line = 0;
        for (CodeElement element : code) {
            if (element instanceof LineNumber number) line = number.line();
            // Whatever else stands there are tables, which do nothing.
            else if (element instanceof Instruction instruction) check(instruction);
        }
    }

    private void check(Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call -> call(call);
            case FieldInstruction field -> field(field);
            case ConstantInstruction constant -> constant(constant);
            case ArrayLoadInstruction load ->
                require(load.typeKind() == TypeKind.DOUBLE || load.typeKind() == TypeKind.REFERENCE, "this array");
            case LoadInstruction load -> {}
            case StoreInstruction store -> {}
            case BranchInstruction branch -> {}
            case ConvertInstruction convert -> {}
            case IncrementInstruction increment -> {}
            case OperatorInstruction operator ->
                require(!operator.opcode().name().equals("ARRAYLENGTH"), "the length of an array");
            case ReturnInstruction back -> {}
            case StackInstruction stack -> {}
            case NopInstruction nop -> {}
            // The compiler fills what cannot be reached with it. Nothing that could be thrown can be made.
            case ThrowInstruction nothing -> {}
            default -> throw forbidden("the instruction " + instruction.opcode());
        }
    }

    private ClassCheck.Forbidden forbidden(String what) {
        return new ClassCheck.Forbidden(what, line);
    }

    private void require(boolean holds, String what) {
        if (!holds) throw forbidden(what);
    }

    private void constant(ConstantInstruction constant) {
        switch (constant.constantValue()) {
            case String text -> require(text.length() <= LONGEST_TEXT, "a text of " + text.length() + " characters");
            case Integer number -> {}
            case Long number -> {}
            case Float number -> {}
            case Double number -> {}
            case DynamicConstantDesc<?> nothing when nothing.equals(ConstantDescs.NULL) -> {}
            default -> throw forbidden("a constant of this kind");
        }
    }

    private boolean isOwn(ClassDesc owner) {
        return owner.equals(model.thisClass().asSymbol());
    }

    private void field(FieldInstruction field) {
        String name = field.name().stringValue() + field.type().stringValue();
        boolean plain = field.opcode().name().endsWith("FIELD");
        boolean own = isOwn(field.owner().asSymbol()) && ownFields.contains(name);
        require(plain && own, "the field " + field.name().stringValue());
    }

    private void call(InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        require(!call.isInterface(), "a call through an interface");
        if (isOwn(owner) && ownMethods.contains(name + type.descriptorString())) return;
        Optional<String> allowedIn = owners(owner)
                .filter(one -> allowed.allows(
                        one,
                        name,
                        type.parameterList().stream().map(Types::name).toList(),
                        Types.name(type.returnType())))
                .findFirst();
        require(allowedIn.isPresent(), "a call of " + Types.name(owner) + "." + name);
    }

    /// The classes in which a call may find its member: the owner itself, or, of the script, what it stands on.
    private Stream<String> owners(ClassDesc owner) {
        String name = isOwn(owner)
                ? model.superclass()
                        .map(parent -> Types.name(parent.asSymbol()))
                        .orElse("")
                : Types.name(owner);
        return allowed.lineage(name).stream();
    }
}
