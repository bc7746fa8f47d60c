package dev.backbeat.engine.metrics;

/// The k-th smallest of many numbers without sorting them all.
final class Selection {
    private Selection() {}

    /// Rearranges the numbers so that the `k`-th smallest (from 0) stands at `k`, none greater before it and none
    /// smaller behind it, and returns it.
    ///
    /// @param start everything before it is no greater than anything from there on, and stays where it is
    static double select(double[] numbers, int start, int k) {
        int from = start;
        int to = numbers.length - 1;
        while (from < to) {
            double pivot = median(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
            int i = from;
            int j = to;
            while (i <= j) {
                while (numbers[i] < pivot) i++;
                while (numbers[j] > pivot) j--;
                if (i <= j) swap(numbers, i++, j--);
            }
            if (k <= j) to = j;
            else if (k >= i) from = i;
            else break;
        }
        return numbers[k];
    }

    /// The smallest of the numbers behind `k`; after [#select] it is the next greater one.
    static double leastAfter(double[] numbers, int k) {
        double least = numbers[k + 1];
        for (int i = k + 2; i < numbers.length; i++) least = Math.min(least, numbers[i]);
        return least;
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void swap(double[] numbers, int i, int j) {
        double kept = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = kept;
    }
}
