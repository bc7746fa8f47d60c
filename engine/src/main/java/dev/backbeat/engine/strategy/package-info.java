/// What a strategy is to the engine: a function of the past that yields intentions, with declared parameters.
@NullMarked
package dev.backbeat.engine.strategy;

import org.jspecify.annotations.NullMarked;
