/// What stores tell of the runs they have: filters and orders in MLflow's words, and the runs that come of them.
@NullMarked
package dev.backbeat.engine.tracking.history;

import org.jspecify.annotations.NullMarked;
