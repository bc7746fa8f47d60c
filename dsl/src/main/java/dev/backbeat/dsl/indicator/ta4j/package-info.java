/// Columns of bars as ta4j wants to see them: a series of bars of which no more is known than has been.
@NullMarked
package dev.backbeat.dsl.indicator.ta4j;

import org.jspecify.annotations.NullMarked;
