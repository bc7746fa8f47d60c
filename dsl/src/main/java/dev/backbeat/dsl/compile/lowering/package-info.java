/// Turns the free text of a script, as parsed, into the members of one plain, typed class.
@NullMarked
package dev.backbeat.dsl.compile.lowering;

import org.jspecify.annotations.NullMarked;
