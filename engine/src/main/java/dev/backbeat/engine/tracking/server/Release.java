package dev.backbeat.engine.tracking.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which MLflow a server says it is.
///
/// @param version empty if it does not say so, as older ones and proxies may not
record Release(String version) {
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})[0-9A-Za-z.+-]{0,30}");

    static Release of(Web web) {
        try {
            String said = web.get("/version").strip();
            return new Release(VERSION.matcher(said).matches() ? said : "");
        } catch (Fault e) {
            return new Release("");
        }
    }

    boolean isAtLeast(int major, int minor) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) return false;
        int its = Integer.parseInt(parts.group(1));
        return its > major || (its == major && Integer.parseInt(parts.group(2)) >= minor);
    }
}
