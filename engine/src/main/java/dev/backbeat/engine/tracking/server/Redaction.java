package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes out of texts what a server was told of who asks: it, or what stands before it, may repeat that.
///
/// It is found as it is, in base64, and as addresses, JSON, HTML and Python write the one or the other.
///
/// @param told what matches it, in any of its forms; empty if nothing was told
record Redaction(Optional<Pattern> told) {
    private static final String STARS = "***";
    /// What is shorter stands in many a word by chance: stars there would spoil all texts, and tell what it is. It is
    /// taken out where it stands with its name, as `name:password`, after `Bearer`, and in base64.
    private static final int SHORTEST = 4;

    static Redaction of(Credentials credentials) {
        List<String> forms = switch (credentials) {
            case Credentials.None() -> List.of();
            case Credentials.Basic(String name, String password) -> ofLogin(name, password);
            case Credentials.Bearer(String token) -> ofToken(token);
        };
        return new Redaction(
                forms.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(String.join("|", forms))));
    }

    /// The longer forms first: what they hold is not to be found in them.
    private static List<String> ofLogin(String name, String password) {
        var forms = new ArrayList<String>();
        String both = name + ":" + password;
        if (!password.isEmpty()) forms.add(written(both));
        forms.add(base64(both));
        // A key may be given as a name alone.
        forms.addAll(alone(password.isEmpty() ? name : password));
        return forms;
    }

    private static List<String> ofToken(String token) {
        var forms = new ArrayList<String>(List.of(written("Bearer " + token)));
        forms.addAll(alone(token));
        return forms;
    }

    private static List<String> alone(String secret) {
        return secret.length() < SHORTEST ? List.of() : List.of(base64(secret), written(secret));
    }

    /// With or without the signs that fill it up; addresses write two of its signs otherwise.
    private static String base64(String secret) {
        return Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(secret.getBytes(UTF_8))
                        .chars()
                        .mapToObj(sign -> switch (sign) {
                            case '+' -> "(?:" + written("+") + "|-)";
                            case '/' -> "(?:" + written("/") + "|_)";
                            default -> Character.toString(sign);
                        })
                        .collect(Collectors.joining())
                + "(?:" + written("=") + "){0,2}";
    }

    private static String written(String secret) {
        return secret.codePoints().mapToObj(Redaction::written).collect(Collectors.joining());
    }

    private static String written(int sign) {
        String text = Character.toString(sign);
        // Nobody writes these otherwise; long tokens are made of them, and alternatives would exhaust the stack.
        if (text.matches("[A-Za-z0-9_.-]")) return Pattern.quote(text);
        return "(?:" + asIs(sign) + "|" + inBytes(text) + "|" + inUnits(text) + "|" + inHtml(sign) + ")";
    }

    /// In JSON a backslash may stand before it, two in JSON within JSON.
    private static String asIs(int sign) {
        return switch (sign) {
            case '\\' -> "\\\\{1,4}";
            case '"', '\'', '/' -> "\\\\{0,3}" + Character.toString(sign);
            case ' ' -> "[ +]|%2[Bb]";
            default -> Pattern.quote(Character.toString(sign));
        };
    }

    /// `%40`, `%2540`, a backslash and `x40`.
    private static String inBytes(String text) {
        var bytes = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) bytes.append("(?:%%|%%25|\\\\{1,2}x)(?i:%02x)".formatted(b));
        return bytes.toString();
    }

    /// A backslash, `u0040`.
    private static String inUnits(String text) {
        return text.chars()
                .mapToObj(unit -> "\\\\{1,2}u(?i:%04x)".formatted(unit))
                .collect(Collectors.joining());
    }

    /// `&#64;`, `&#x40;`, `&amp;`.
    private static String inHtml(int sign) {
        String name = switch (sign) {
            case '&' -> "|amp";
            case '<' -> "|lt";
            case '>' -> "|gt";
            case '"' -> "|quot";
            case '\'' -> "|apos";
            default -> "";
        };
        return "&(?:#0*" + sign + "|#[xX]0*(?i:" + Integer.toHexString(sign) + ")" + name + ");";
    }

    String of(String text) {
        return told.map(pattern -> pattern.matcher(text).replaceAll(STARS)).orElse(text);
    }
}
