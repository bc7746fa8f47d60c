package dev.backbeat.engine.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of data files: one file, a folder, or a pattern with `{symbol}`.
record SymbolPath(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{0,100})\\}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}");

    boolean isOneFile() {
        return !text.contains("{symbol}")
                && fileName().lastIndexOf('.') > 0
                && ENDING.matcher(fileName().substring(fileName().lastIndexOf('.')))
                        .matches();
    }

    /// The symbol that a single file's name is.
    Optional<String> symbol() {
        return isOneFile() ? Optional.of(fileName().substring(0, fileName().lastIndexOf('.'))) : Optional.empty();
    }

    Optional<String> unknownPlaceholder() {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) if (!found.group(1).equals("symbol")) return Optional.of(found.group());
        return Optional.empty();
    }

    private String fileName() {
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    }
}
