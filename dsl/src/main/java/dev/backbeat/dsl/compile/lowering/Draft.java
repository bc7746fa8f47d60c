package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.BarScript;
import dev.backbeat.dsl.language.BookScript;
import dev.backbeat.dsl.language.RuleScript;
import java.util.List;
import org.codehaus.groovy.ast.MethodNode;

/// A script on its way to a class: everything that its parts share while they are lowered.
final class Draft {
    private final Findings findings;
    private final Style style;
    private final Names names;
    private final ColumnSlots columns;
    private final PlotNames plots;
    private final ClassDraft made;
    private final OwnFunctions functions;
    private final SymbolBlocks symbolBlocks;
    private final boolean protects;

    /// @param protects whether the script has a protect block
    Draft(Findings findings, Style style, Names names, List<MethodNode> functions, boolean protects) {
        this.findings = findings;
        this.style = style;
        this.names = names;
        this.protects = protects;
        this.columns = new ColumnSlots();
        this.plots = new PlotNames(findings);
        this.made = new ClassDraft(
                switch (style) {
                    case RULES -> RuleScript.class;
                    case BARS -> BarScript.class;
                    case BOOK -> BookScript.class;
                });
        this.functions = new OwnFunctions(this, functions);
        this.symbolBlocks = new SymbolBlocks(this);
    }

    private Draft(Draft ofScript, Names names) {
        this.findings = ofScript.findings;
        this.style = ofScript.style;
        this.names = names;
        this.protects = ofScript.protects;
        this.columns = ofScript.columns;
        this.plots = ofScript.plots;
        this.made = ofScript.made;
        this.functions = ofScript.functions;
        this.symbolBlocks = ofScript.symbolBlocks;
    }

    /// The same for a function of an included file, which sees no names of the script.
    Draft ofIncluded() {
        return new Draft(this, names.ofIncluded(functions.included()));
    }

    Findings findings() {
        return findings;
    }

    Style style() {
        return style;
    }

    Names names() {
        return names;
    }

    ColumnSlots columns() {
        return columns;
    }

    PlotNames plots() {
        return plots;
    }

    ClassDraft made() {
        return made;
    }

    OwnFunctions functions() {
        return functions;
    }

    SymbolBlocks symbolBlocks() {
        return symbolBlocks;
    }

    boolean protects() {
        return protects;
    }
}
