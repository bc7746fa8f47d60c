/// Runs on an MLflow server, through the official client where that can, and our own HTTP where it cannot.
@NullMarked
package dev.backbeat.engine.tracking.server;

import org.jspecify.annotations.NullMarked;
