/// Prices and their time: bars of one symbol, a universe of symbols on one clock, and the sources both come from.
@NullMarked
package dev.backbeat.engine.market;

import org.jspecify.annotations.NullMarked;
