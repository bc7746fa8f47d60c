package dev.backbeat.engine.strategy;

/// Which way a position earns: long when the price rises, short when it falls.
public enum Side {
    LONG(1),
    SHORT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /// 1 for long, -1 for short: quantities on the books carry it.
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == LONG ? SHORT : LONG;
    }
}
