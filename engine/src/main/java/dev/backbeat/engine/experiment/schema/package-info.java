/// How keys and their values are defined: one definition reads a value, writes it, and describes it to a person.
@NullMarked
package dev.backbeat.engine.experiment.schema;

import org.jspecify.annotations.NullMarked;
