/// Everything derived from bars is a column of doubles; here are the columns that are kept so that nobody computes one
/// twice.
@NullMarked
package dev.backbeat.engine.market.column;

import org.jspecify.annotations.NullMarked;
