package dev.backbeat.engine.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of data files: one file, a folder, or a pattern with `{symbol}`.
record SymbolPath(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{0,100})\\}");
    private static final Pattern ENDING = Pattern.compile("\\.(?i:csv|tsv|txt|dat)");

    boolean isOneFile() {
        return !text.contains("{symbol}")
                && fileName().lastIndexOf('.') > 0
                && ENDING.matcher(fileName().substring(fileName().lastIndexOf('.')))
                        .matches();
    }

    /// The symbol that a single file is named for.
    Optional<String> symbol() {
        if (!isOneFile()) return Optional.empty();
        return Optional.of(fileName().substring(0, fileName().lastIndexOf('.'))).filter(DataKeys::isSymbol);
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
