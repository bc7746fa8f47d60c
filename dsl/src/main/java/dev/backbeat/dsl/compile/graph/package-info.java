/// The graph that indicator blocks are translated to: nodes, their binding to parameters, the columns they are filled
/// into.
@NullMarked
package dev.backbeat.dsl.compile.graph;

import org.jspecify.annotations.NullMarked;
