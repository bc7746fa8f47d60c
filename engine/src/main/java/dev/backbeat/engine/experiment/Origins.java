package dev.backbeat.engine.experiment;

import java.util.List;

/// Where an experiment came from: the further files it is made of, as they were read, and what set each of its values.
public record Origins(List<Source> files, Resolved values) {
    public static final Origins NONE = new Origins(List.of(), Resolved.NONE);

    public Origins {
        files = List.copyOf(files);
    }

    /// A file it extends or uses.
    ///
    /// @param path where it lies, absolute
    public record Source(String path, String text) {}
}
