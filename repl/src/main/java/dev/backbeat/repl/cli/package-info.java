/// The commands of the command line, what they print, and the exit codes they end with.
@NullMarked
package dev.backbeat.repl.cli;

import org.jspecify.annotations.NullMarked;
