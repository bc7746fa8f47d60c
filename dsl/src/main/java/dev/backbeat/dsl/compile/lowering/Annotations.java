package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;

/// Refuses annotations on whatever they stand, also where the text does not show them as such.
final class Annotations extends ClassCodeVisitorSupport {
    private final Findings findings;

    private Annotations(Findings findings) {
        this.findings = findings;
    }

    static void refuse(List<Statement> statements, List<MethodNode> methods, Findings findings) {
        var annotations = new Annotations(findings);
        statements.forEach(statement -> statement.visit(annotations));
        methods.forEach(annotations::visitMethod);
    }

    @Override
    protected SourceUnit getSourceUnit() {
        throw new UnsupportedOperationException("nothing here asks for it");
    }

    @Override
    public void visitAnnotations(AnnotatedNode node) {
        node.getAnnotations()
                .forEach(annotation -> findings.error(
                        ScriptCode.NOT_IN_LANGUAGE,
                        annotation,
                        "annotations (@) are not part of the language",
                        "leave it out"));
    }

    @Override
    public void visitMethod(MethodNode method) {
        super.visitMethod(method);
        parameters(method.getParameters());
    }

    @Override
    public void visitClosureExpression(ClosureExpression block) {
        parameters(block.getParameters());
        super.visitClosureExpression(block);
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        Stream.of(loop.getIndexVariable(), loop.getValueVariable())
                .filter(Objects::nonNull)
                .forEach(this::visitAnnotations);
        super.visitForLoop(loop);
    }

    // Its condition is its first value: visited both ways, nested ones would take twice as long with each level.
    @Override
    public void visitShortTernaryExpression(ElvisOperatorExpression elvis) {
        elvis.getTrueExpression().visit(this);
        elvis.getFalseExpression().visit(this);
    }

    // A block that names none has no array of them.
    private void parameters(Parameter... parameters) {
        if (parameters != null) for (Parameter parameter : parameters) visitAnnotations(parameter);
    }
}
