package dev.backbeat.engine.tracking.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A version that is to be registered.
///
/// @param alias moved to this version, if one is given
/// @param at milliseconds since 1970, UTC
public record NewVersion(
        String name, Optional<String> alias, String user, long at, String description, Map<String, String> tags) {
    public NewVersion {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
