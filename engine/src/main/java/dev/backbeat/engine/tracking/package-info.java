/// Where finished runs are recorded besides their folder.
@NullMarked
package dev.backbeat.engine.tracking;

import org.jspecify.annotations.NullMarked;
