package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;

/// Where a run is recorded besides its folder; no part of what is simulated or how it is measured.
///
/// @param store `none`, `embedded` or the address of a server
/// @param experiment under which name runs are gathered there; empty for the experiment's own
/// @param strict whether a run that could not be recorded ends the command with an exit code of its own
public record Tracking(Asked store, Asked experiment, boolean strict, Access access) {
    public static final String NONE = "none";
    public static final String EMBEDDED = "embedded";
    /// What holds where nothing is said.
    public static final Tracking DEFAULT = new Tracking(Asked.plain(EMBEDDED), Asked.plain(""), false);

    /// Whether runs can be gathered under this name.
    public static boolean isName(String experiment) {
        var said = new Node.Scalar(experiment, true, Place.of(TrackingKeys.EXPERIMENT.path()));
        return TrackingKeys.EXPERIMENT
                .kind()
                .read(TrackingKeys.EXPERIMENT.path(), said, new Findings())
                .isPresent();
    }

    /// Where nobody asks who it is.
    public Tracking(Asked store, Asked experiment, boolean strict) {
        this(store, experiment, strict, Access.NONE);
    }

    /// What it takes to get into a server; empty is what is not said.
    ///
    /// @param authority a file of certificates
    public record Access(Asked username, Asked password, Asked token, Asked authority) {
        static final Access NONE = new Access(Asked.plain(""), Asked.plain(""), Asked.plain(""), Asked.plain(""));
    }

    /// A text, and how it is kept: what came out of the environment as it was asked for, `${env:STORE}`.
    public record Asked(String text, String written) {

        public static Asked plain(String text) {
            return new Asked(text, text);
        }
    }
}
