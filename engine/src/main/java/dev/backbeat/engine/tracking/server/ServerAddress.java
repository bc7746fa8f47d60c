package dev.backbeat.engine.tracking.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a server is, without the name and password that may have stood in its address.
///
/// @param base without a slash at its end
/// @param userInfo `name:password` as it was written; empty if there was none
record ServerAddress(String base, String userInfo) {
    private static final Pattern WRITTEN = Pattern.compile("(?i)(https?://)(?:([^/@]*)@)?([^?#]*)");
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    static ServerAddress of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) throw new IllegalArgumentException("no address of a server");
        String rest = TRAILING_SLASHES.matcher(parts.group(3)).replaceFirst("");
        return new ServerAddress(parts.group(1) + rest, parts.group(2) == null ? "" : parts.group(2));
    }

    /// @param path begins with a slash, encoded
    URI uri(String path) {
        return URI.create(base + path);
    }

    /// The address to write in place of this one, where what was asked is told to be elsewhere: without what was asked,
    /// if the other ends with that, and without what may be secret in it.
    ///
    /// @param elsewhere as the answer says it, which may be no address
    String instead(URI asked, String elsewhere) {
        try {
            URI to = asked.resolve(new URI(elsewhere));
            String place = to.getScheme() + "://" + withoutUser(to.getRawAuthority()) + to.getRawPath();
            String path =
                    asked.getRawPath().substring(URI.create(base).getRawPath().length());
            return place.endsWith(path) ? place.substring(0, place.length() - path.length()) : place;
        } catch (URISyntaxException e) {
            return "an address that is none";
        }
    }

    private static String withoutUser(@Nullable String authority) {
        return authority == null ? "" : authority.substring(authority.indexOf('@') + 1);
    }

    boolean isSecure() {
        return base.regionMatches(true, 0, "https:", 0, 6);
    }

    /// The same without TLS.
    String plain() {
        return isSecure() ? "http" + base.substring("https".length()) : base;
    }

    String host() {
        String host = URI.create(base).getHost();
        return host == null ? "" : host;
    }

    /// As requests name it: without the port where that goes without saying.
    String hostAndPort() {
        int port = URI.create(base).getPort();
        return port < 0 ? host() : host() + ":" + port;
    }

    boolean isThisMachine() {
        return host().equals("localhost") || host().startsWith("127.") || host().equals("[::1]");
    }

    @Override
    public String toString() {
        return base;
    }
}
