/// How much: from an intention and the account to a quantity the account can carry.
@NullMarked
package dev.backbeat.engine.risk;

import org.jspecify.annotations.NullMarked;
