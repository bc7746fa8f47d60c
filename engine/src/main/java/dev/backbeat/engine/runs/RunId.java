package dev.backbeat.engine.runs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a run's folder: when it was started (UTC), the experiment's name, and six letters of a hash.
///
/// `20261121-114522-quickstart-3f9a2c` sorts by time, can be read, and can be named by its last six letters.
public record RunId(String text) implements Comparable<RunId> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])-(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d)"
                    + "-([a-z0-9]+(?:-[a-z0-9]+)*)-([0-9a-f]{6})");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_LETTERS = 6;
    private static final int NAME_LETTERS = 40;
    private static final int STORE_DIGITS = 32;

    public RunId {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not a run id: " + text);
    }

    /// @param attempt counts up while the id is taken, so that every attempt gives another one
    static RunId of(Instant startedAt, String name, String experiment, int attempt) {
        String hash = Sha256.of(startedAt + "\n" + attempt + "\n" + name + "\n" + experiment);
        return new RunId(SECOND.format(startedAt) + "-" + slug(name) + "-" + hash.substring(0, HASH_LETTERS));
    }

    /// The id that a folder of that name stands for, if it is one.
    public static Optional<RunId> find(String folderName) {
        return FORM.matcher(folderName).matches() ? Optional.of(new RunId(folderName)) : Optional.empty();
    }

    /// The experiment's name as ids write it: lower-case letters, digits and single hyphens, forty at most.
    public static String slug(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.length() > NAME_LETTERS)
            plain = plain.substring(0, NAME_LETTERS).replaceAll("-$", "");
        return plain.isEmpty() ? "run" : plain;
    }

    /// By what stores know it: 32 hexadecimal digits, the same whenever and wherever it is recorded.
    ///
    /// @param startedAt as exactly as the run's manifest has it
    public String inStores(Instant startedAt) {
        return Sha256.of("backbeat run " + text + " " + startedAt).substring(0, STORE_DIGITS);
    }

    public String second() {
        return part(1);
    }

    /// To the second.
    Instant startedAt() {
        return SECOND.parse(second(), Instant::from);
    }

    public String name() {
        return part(2);
    }

    public String hash() {
        return part(3);
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new IllegalStateException("checked when it was made: " + text);
        return matcher.group(group);
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
