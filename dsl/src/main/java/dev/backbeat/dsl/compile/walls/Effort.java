package dev.backbeat.dsl.compile.walls;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;

/// How long straight-line code takes, in steps: a step is about ten nanoseconds, eight simple instructions.
final class Effort {
    private static final int INSTRUCTIONS_A_STEP = 8;
    private static final int CALL = 4;
    private static final Map<String, Integer> DEAR = Map.of(
            "pow(DD)D", 160,
            "round(DI)D", 160,
            "exp(D)D", 64,
            "log(D)D", 64,
            // Long division, bit by bit.
            "rest(DD)D", 300,
            "power(II)I", 64,
            "sqrt(D)D", 8);

    // What is larger the JVM never compiles (HugeMethodLimit is 8,000, counting takes some), and it interprets slowly.
    private static final int LARGEST_COMPILED = 7000;
    private static final int INTERPRETED = 5;

    private final int slowness;

    private Effort(int slowness) {
        this.slowness = slowness;
    }

    static Effort in(CodeAttribute code) {
        return new Effort(code.codeLength() > LARGEST_COMPILED ? INTERPRETED : 1);
    }

    /// In instructions, each of which counts one.
    static int of(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                DEAR.getOrDefault(call.name().stringValue() + call.type().stringValue(), CALL);
            case Instruction simple -> 1;
            default -> 0;
        };
    }

    static int of(CodeModel code) {
        return code.elementStream().mapToInt(Effort::of).sum();
    }

    /// So many instructions' steps; 0 for a few.
    int steps(int instructions) {
        return slowness * instructions / INSTRUCTIONS_A_STEP;
    }
}
