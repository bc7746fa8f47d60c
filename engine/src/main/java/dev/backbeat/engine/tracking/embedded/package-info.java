/// The store beside the runs: MLflow's own database and artifact folder, written without MLflow.
@NullMarked
package dev.backbeat.engine.tracking.embedded;

import org.jspecify.annotations.NullMarked;
