/// Figures of a result, each by a formula stated where it is computed.
@NullMarked
package dev.backbeat.engine.metrics;

import org.jspecify.annotations.NullMarked;
