/// The straight line from an experiment to its record.
@NullMarked
package dev.backbeat.engine.lab;

import org.jspecify.annotations.NullMarked;
