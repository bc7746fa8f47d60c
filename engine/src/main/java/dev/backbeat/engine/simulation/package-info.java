/// The loop over bars and nothing else: a strategy and a universe in, a result out.
@NullMarked
package dev.backbeat.engine.simulation;

import org.jspecify.annotations.NullMarked;
