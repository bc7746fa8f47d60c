package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;

/// Text from scripts and files, fit to stand in a line of a report or in a picture: what could act on a terminal, or
/// make it look like something else, is a `?`, and line ends and tabs are blanks.
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        String safe = UnsafeCharacters.replacedIn(text);
        return safe.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
