package dev.backbeat.repl.cli;

/// One thing the doctor looked at: what it is, how it stands, and what to do if it is not well.
record Finding(String name, State state, String message, String advice) {

    /// A warning costs something; a failure stops runs.
    enum State {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String name, String message) {
        return new Finding(name, State.OK, message, "");
    }

    static Finding warn(String name, String message, String advice) {
        return new Finding(name, State.WARN, message, advice);
    }

    static Finding fail(String name, String message, String advice) {
        return new Finding(name, State.FAIL, message, advice);
    }
}
