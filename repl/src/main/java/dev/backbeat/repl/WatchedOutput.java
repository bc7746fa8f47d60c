package dev.backbeat.repl;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers why something could not be written, which a print stream keeps to itself.
final class WatchedOutput extends FilterOutputStream {
    private @Nullable String failure;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /// Empty if all went well, or if the reader had read enough (`| head`).
    Optional<String> failure() {
        return Optional.ofNullable(failure).filter(message -> !message.contains("Broken pipe"));
    }
}
