/// What stands between a script and the machine: only class files whose every instruction is allowed are loaded, and
/// they count what they use.
@NullMarked
package dev.backbeat.dsl.compile.walls;

import org.jspecify.annotations.NullMarked;
