package dev.backbeat.engine.strategy;

/// Decides for all symbols at once, at the instants of its own schedule.
public interface BookDecider {

    /// A symbol that has had no bar for more days than this is not waited for, and not picked, until it has one again.
    int DAYS_UNTIL_GONE = 7;

    Schedule schedule();

    /// Decides on all bars closed at or before clock tick `instant`; tells the desk one intention per symbol at the
    /// most.
    void rebalance(int instant, Desk desk);

    /// Every so many days, weeks or months, counted from the first one of the calendar that the data reaches.
    record Schedule(int every, Unit unit) {
        /// The length of a rebalancing period.
        public enum Unit {
            BAR,
            DAY,
            WEEK,
            MONTH
        }
    }
}
