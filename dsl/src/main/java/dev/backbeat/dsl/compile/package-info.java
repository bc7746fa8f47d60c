/// Turns a script into a strategy: reads it, lowers it to a plain class, compiles that statically, binds it to data.
@NullMarked
package dev.backbeat.dsl.compile;

import org.jspecify.annotations.NullMarked;
