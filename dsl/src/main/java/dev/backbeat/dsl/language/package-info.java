/// What a strategy may say, and what its compiled form stands on: words, kinds of values, and the classes it extends.
@NullMarked
package dev.backbeat.dsl.language;

import org.jspecify.annotations.NullMarked;
