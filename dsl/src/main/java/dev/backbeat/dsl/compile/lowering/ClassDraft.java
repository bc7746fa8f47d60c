package dev.backbeat.dsl.compile.lowering;

import java.lang.reflect.Modifier;
import java.util.List;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// The class that a script becomes: a final, plain one, without anything of Groovy's dynamic side.
final class ClassDraft {
    /// The name of the class of every script; each has a class loader of its own.
    static final String NAME = "Strategy";

    private final ClassNode made;
    private int madeUp;

    ClassDraft(Class<?> parent) {
        made = new ClassNode(NAME, Modifier.PUBLIC | Modifier.FINAL, ClassHelper.make(parent));
        made.addAnnotation(new AnnotationNode(ClassHelper.make(groovy.transform.CompileStatic.class)));
        // Without it Groovy adds a meta class to each instance.
        made.addAnnotation(new AnnotationNode(ClassHelper.make(groovy.transform.stc.POJO.class)));
    }

    /// A name that no other member has.
    String unused(String purpose) {
        return purpose + "$" + madeUp++;
    }

    void field(String name, ClassNode type) {
        made.addField(name, Modifier.PRIVATE, type, null);
    }

    /// A method that only this class calls.
    void method(String name, ClassNode returns, List<Parameter> parameters, List<Statement> body) {
        add(name, Modifier.PRIVATE, returns, parameters, body);
    }

    /// A method that the class it extends asks for.
    void override(String name, ClassNode returns, List<Parameter> parameters, List<Statement> body) {
        add(name, Modifier.PUBLIC, returns, parameters, body);
    }

    private void add(String name, int modifiers, ClassNode returns, List<Parameter> parameters, List<Statement> body) {
        BlockStatement block = Emit.block(body);
        made.addMethod(new MethodNode(
                name, modifiers, returns, parameters.toArray(Parameter[]::new), ClassNode.EMPTY_ARRAY, block));
    }

    ClassNode made() {
        return made;
    }
}
