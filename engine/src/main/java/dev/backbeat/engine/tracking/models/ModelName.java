package dev.backbeat.engine.tracking.models;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a person names a version: `momentum@champion`, `momentum@3` or `momentum/3`.
///
/// @param version an alias, or digits
public record ModelName(String name, String version) {
    private static final Pattern FORM = Pattern.compile("(.+)[@/]([^@/]+)");
    private static final Pattern ALIAS = Pattern.compile("[\\p{L}\\p{N}_-]{1,255}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int LONGEST = 256;

    /// @throws ProblemsFound if it is none
    public static ModelName read(String flag, String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) throw bad(flag, written, "names no version", "write NAME@champion, NAME@3 or NAME/3");
        String version = matcher.group(2);
        boolean isNumber = NUMBER.matcher(version).matches();
        return new ModelName(requireName(flag, matcher.group(1)), isNumber ? version : requireAlias(flag, version));
    }

    public boolean isNumber() {
        return NUMBER.matcher(version).matches();
    }

    /// As the strictest MLflow takes it.
    public static String requireName(String flag, String name) {
        if (name.isBlank() || name.length() > LONGEST) throw bad(flag, name, "is no name", "write 1 to 256 characters");
        if (name.chars().anyMatch(c -> c == '/' || c == ':' || Character.isISOControl(c)) || name.matches("\\.{1,2}"))
            throw bad(flag, name, "is no name of a model", "leave out / and :, which MLflow's addresses need");
        return name;
    }

    /// As MLflow takes it, but for one that could be a number, which here means a version.
    public static String requireAlias(String flag, String alias) {
        if (!ALIAS.matcher(alias).matches())
            throw bad(flag, alias, "is no alias", "write 1 to 255 letters, digits, _ and -, as champion");
        if (alias.toLowerCase(Locale.ROOT).equals("latest") || alias.matches("[vV]?\\p{Nd}+"))
            throw bad(flag, alias, "cannot be an alias, as it names a version", "write a word, as champion");
        return alias;
    }

    private static ProblemsFound bad(String flag, String text, String what, String advice) {
        return new ProblemsFound(
                Problem.error(ConfigCode.BAD_ARGUMENT, Place.of(flag), "'" + text + "' " + what, advice));
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
