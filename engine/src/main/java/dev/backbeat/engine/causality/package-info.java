/// Whether a strategy knew only what it could know: its intentions on data that ends, or goes on differently.
@NullMarked
package dev.backbeat.engine.causality;

import org.jspecify.annotations.NullMarked;
