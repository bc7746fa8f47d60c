package dev.backbeat.engine.runs;

import java.util.Optional;

/// The state of the version control that an experiment's files lie in when it is run.
///
/// @param branch absent where a commit is checked out and no branch
/// @param repository where it was cloned from, without name and password
/// @param diff what is not committed of files that are; empty if there is nothing, absent where nobody could tell
public record Checkout(String commit, Optional<String> branch, Optional<String> repository, Optional<String> diff) {

    /// Whether something was not committed; absent where nobody could tell.
    public Optional<Boolean> dirty() {
        return diff.map(text -> !text.isEmpty());
    }
}
