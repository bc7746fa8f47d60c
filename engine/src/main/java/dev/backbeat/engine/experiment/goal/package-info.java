/// Which figures there are, and what an experiment wants of them: gates that must hold, targets to compare with.
@NullMarked
package dev.backbeat.engine.experiment.goal;

import org.jspecify.annotations.NullMarked;
