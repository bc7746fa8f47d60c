package dev.backbeat.engine.execution;

/// What trading costs.
public record Costs(Commission commission, Slippage slippage) {
    public static final Costs NONE = new Costs(Commission.NONE, Slippage.none());

    public boolean isFree() {
        return commission.isFree() && slippage.isFree();
    }
}
