/// How one experiment is made of several files: what they extend and use, in which order, and what refers to what.
@NullMarked
package dev.backbeat.engine.experiment.composition;

import org.jspecify.annotations.NullMarked;
