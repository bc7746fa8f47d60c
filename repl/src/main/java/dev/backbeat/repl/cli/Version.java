package dev.backbeat.repl.cli;

import picocli.CommandLine.IVersionProvider;

/// Which Backbeat this is, and what it runs on.
public final class Version implements IVersionProvider {
    /// The same as in the build's `pom.xml`; a spec holds them together.
    public static final String NUMBER = "0.1.0";

    public Version() {}

    public static String java() {
        return System.getProperty("java.runtime.version", "unknown");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "backbeat " + NUMBER + " (Java " + java() + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ")"
        };
    }
}
