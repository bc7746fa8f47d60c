/// Indicators: loops over columns of doubles, each one a causal function of the bars, and the table that names them.
@NullMarked
package dev.backbeat.dsl.indicator;

import org.jspecify.annotations.NullMarked;
