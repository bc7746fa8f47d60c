package dev.backbeat.engine.experiment.schema;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a text is the address of a server, and what keeps it from being one.
public final class HttpAddress {
    static final String FORM = "http(s)://host:port";
    private static final Pattern MEANT = Pattern.compile("(?is)\\s*https?://.*");
    private static final Pattern FOREIGN = Pattern.compile("[\\s\\p{Cntrl}]");
    /// Name and password, host, port; more than one `@` is taken for a part of the password.
    private static final Pattern PARTS = Pattern.compile("(?i)https?://(?:([^/]*)@)?([^/]*?)(?::([^/:\\]]*))?(?:/.*)?");
    private static final Pattern PORT = Pattern.compile("0*[1-9][0-9]{0,4}|");
    private static final int LAST_PORT = 65_535;

    /// What is wrong with an address. It repeats nothing of it, as there may be a password in it.
    public enum Fault {
        NO_HTTP("it does not begin with http:// or https://", "write " + FORM),
        BLANK("there is a blank, a line break or a control character in it", "remove it"),
        QUERY("there is a ? or # in it", "leave out what begins there; in a password, write %3F and %23"),
        PASSWORD("there is more than one @ in it", "in a password, write %40"),
        NO_HOST("it has no host", "write " + FORM),
        PORT("its port is no number from 1 to 65535", "write " + FORM),
        UNDERSCORE(
                "there is an underscore in the name of its host, which Java's HTTP client does not take",
                "call it by another name, in docker compose by an alias like mlflow-server, or by its IP address"),
        HOST(
                "Java's HTTP client does not take the name of its host",
                "write labels of a-z, 0-9 and dashes with dots between them, or an IP address, of version 6 in brackets"),
        CHARACTER("there is a character in it that addresses do not have", "write its bytes as %20");

        private final String reason;
        private final String advice;

        Fault(String reason, String advice) {
            this.reason = reason;
            this.advice = advice;
        }

        public String reason() {
            return reason;
        }

        public String advice() {
            return advice;
        }
    }

    private HttpAddress() {}

    /// Whether somebody who writes it means the address of a server.
    public static boolean isMeant(String text) {
        return MEANT.matcher(text).matches();
    }

    /// What keeps it from being one that can be asked.
    public static Optional<Fault> fault(String text) {
        if (!isMeant(text)) return Optional.of(Fault.NO_HTTP);
        if (FOREIGN.matcher(text).find()) return Optional.of(Fault.BLANK);
        if (text.contains("?") || text.contains("#")) return Optional.of(Fault.QUERY);
        Matcher parts = PARTS.matcher(text);
        return parts.matches() ? faultOf(parts).or(() -> faultToJava(text)) : Optional.of(Fault.CHARACTER);
    }

    private static Optional<Fault> faultOf(Matcher parts) {
        if (parts.group(1) != null && parts.group(1).contains("@")) return Optional.of(Fault.PASSWORD);
        if (parts.group(2).isEmpty()) return Optional.of(Fault.NO_HOST);
        if (parts.group(3) != null && !isPort(parts.group(3))) return Optional.of(Fault.PORT);
        return parts.group(2).contains("_") ? Optional.of(Fault.UNDERSCORE) : Optional.empty();
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && (text.isEmpty() || Integer.parseInt(text) <= LAST_PORT);
    }

    private static Optional<Fault> faultToJava(String text) {
        try {
            return URI.create(text).getHost() == null ? Optional.of(Fault.HOST) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.CHARACTER);
        }
    }
}
