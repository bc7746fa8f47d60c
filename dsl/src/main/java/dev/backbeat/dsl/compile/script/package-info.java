/// A script as text: its places, and its problems in the words of the people who write strategies.
@NullMarked
package dev.backbeat.dsl.compile.script;

import org.jspecify.annotations.NullMarked;
