/// Compiled scripts on disk, so that a script that has not changed need not be compiled again.
@NullMarked
package dev.backbeat.dsl.compile.cache;

import org.jspecify.annotations.NullMarked;
