/// What went wrong through no fault of the program: the codes, the place, and the words for the person who reads them.
@NullMarked
package dev.backbeat.engine.problem;

import org.jspecify.annotations.NullMarked;
