package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.schema.HttpAddress;
import dev.backbeat.engine.tracking.Destination;

/// An option that takes the address of a server.
final class ServerOption {

    private ServerOption() {}

    /// A wrong one is not repeated: there may be a password in it.
    static Destination of(String option, String address) {
        HttpAddress.fault(address).ifPresent(fault -> {
            throw UsageProblem.badArgument(
                    option + " takes the address of an MLflow server: " + fault.reason(), fault.advice());
        });
        return Destination.of(address);
    }
}
