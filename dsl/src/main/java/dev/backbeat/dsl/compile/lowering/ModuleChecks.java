package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.stmt.Statement;

/// Refuses what a script may have around its blocks in Groovy and not here: imports, packages, classes, annotations.
final class ModuleChecks {
    private final Findings findings;

    ModuleChecks(Findings findings) {
        this.findings = findings;
    }

    void check(ModuleNode module, List<Statement> statements, List<MethodNode> methods) {
        if (module.getPackage() != null) no(module.getPackage(), "a script has no package", "leave the line out");
        imports(module);
        for (ClassNode one : module.getClasses())
            no(one, "a script has no classes, enums, traits or records of its own", "use functions, params and state");
        Annotations.refuse(statements, methods, findings);
        methods.forEach(this::method);
    }

    private void imports(ModuleNode module) {
        String message = "a script imports nothing";
        String advice = "all words of the language are there without it";
        for (ImportNode one : module.getImports()) no(one, message, advice);
        for (ImportNode one : module.getStarImports()) no(one, message, advice);
        for (ImportNode one : module.getStaticImports().values()) no(one, message, advice);
        for (ImportNode one : module.getStaticStarImports().values()) no(one, message, advice);
    }

    private void method(MethodNode method) {
        boolean plain = !method.isStatic()
                && !method.isAbstract()
                && method.getGenericsTypes() == null
                && method.getExceptions().length == 0;
        if (!plain)
            no(method, "a function is written plainly here", "write double " + method.getName() + "(double x) { … }");
    }

    private void no(ASTNode node, String message, String advice) {
        findings.error(ScriptCode.NOT_IN_LANGUAGE, Span.of(node), message, advice);
    }
}
