package dev.backbeat.engine.portfolio;

/// Units and their average price; of a single fill it is that fill's price to the last digit.
final class AveragePrice {
    private double units;
    private double price;

    void clear() {
        units = 0;
        price = Double.NaN;
    }

    void add(double more, double at) {
        price = units == 0 ? at : (price * units + at * more) / (units + more);
        units += more;
    }

    double units() {
        return units;
    }

    double price() {
        return price;
    }

    /// The average if so many more units went at that price; nothing changes.
    double with(double more, double at) {
        return more == 0 ? price : units == 0 ? at : (price * units + at * more) / (units + more);
    }
}
