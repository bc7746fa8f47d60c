/// What is held and what it earned: positions, round-trip trades, cash and the equity curve.
@NullMarked
package dev.backbeat.engine.portfolio;

import org.jspecify.annotations.NullMarked;
