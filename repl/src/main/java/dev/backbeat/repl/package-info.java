/// Where Backbeat starts, and the one place where its parts are put together.
@NullMarked
package dev.backbeat.repl;

import org.jspecify.annotations.NullMarked;
