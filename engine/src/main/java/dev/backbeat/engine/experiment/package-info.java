/// An experiment and the YAML it is written in; every problem of a file is found at once.
@NullMarked
package dev.backbeat.engine.experiment;

import org.jspecify.annotations.NullMarked;
