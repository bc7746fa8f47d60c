/// Runs that were promoted: versions of MLflow's registered models.
@NullMarked
package dev.backbeat.engine.tracking.models;

import org.jspecify.annotations.NullMarked;
