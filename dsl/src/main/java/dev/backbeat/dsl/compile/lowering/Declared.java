package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.language.Kind;
import java.util.Map;

/// What a name of a script stands for.
sealed interface Declared {

    /// For messages: `a parameter`.
    String what();

    /// A parameter; `kind` is WHOLE, DECIMAL, FLAG or TEXT.
    record Param(Kind kind) implements Declared {
        @Override
        public String what() {
            return "a parameter";
        }
    }

    /// A variable that lasts from bar to bar.
    record State(Kind kind) implements Declared {
        @Override
        public String what() {
            return "state";
        }
    }

    /// A named column; `kind` is DECIMAL, WHOLE or FLAG.
    record Series(Node node, Kind kind) implements Declared {
        @Override
        public String what() {
            return "an indicator";
        }
    }

    /// An indicator with several outputs, by their names: `bands.lower`.
    record Several(Map<String, Value> outputs) implements Declared {
        @Override
        public String what() {
            return "an indicator";
        }
    }

    /// A function that the script defines.
    record Function() implements Declared {
        @Override
        public String what() {
            return "a function";
        }
    }
}
