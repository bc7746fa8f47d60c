/// Run folders: written whole or not at all, found again, reproduced.
@NullMarked
package dev.backbeat.engine.runs;

import org.jspecify.annotations.NullMarked;
