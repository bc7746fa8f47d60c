package dev.backbeat.repl.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands to type next, as a shell wants them: the start script of the folder if it has one, and quotes where needed.
record CommandWords(Path here) {

    String of(String... words) {
        List<String> all = new ArrayList<>();
        all.add(Files.isExecutable(here.resolve(Backbeat.NAME)) ? "./" + Backbeat.NAME : Backbeat.NAME);
        for (String word : words) all.add(quoted(word));
        return String.join(" ", all);
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}/._-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
