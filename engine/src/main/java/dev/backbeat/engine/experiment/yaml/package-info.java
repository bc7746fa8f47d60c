/// YAML as a tree that knows where each of its parts stands in the text; knows nothing of experiments.
@NullMarked
package dev.backbeat.engine.experiment.yaml;

import org.jspecify.annotations.NullMarked;
