/// Turns an order into a fill: at which price, by which rule, at what cost.
@NullMarked
package dev.backbeat.engine.execution;

import org.jspecify.annotations.NullMarked;
