/// A result as people read it: the table of figures, the plots.
@NullMarked
package dev.backbeat.engine.report;

import org.jspecify.annotations.NullMarked;
