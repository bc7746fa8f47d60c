package dev.backbeat.dsl.bench;

/**
 * The yardstick of {@link SmaCrossBenchmark}: two running means, next-open fills with percent commission, and return,
 * Sharpe ratio, drawdown and number of trades, in plain loops for this strategy alone.
 */
final class CrossByHand {
    private static final double COMMISSION = 0.001;

    private CrossByHand() {}

    static double run(double[] open, double[] close, int fast, int slow, double[] equity) {
        double[] quick = sma(close, fast);
        double[] calm = sma(close, slow);
        int trades = trade(open, close, quick, calm, slow, equity);
        double sum = 0;
        double squares = 0;
        double peak = 0;
        double drawdown = 0;
        for (int i = 1; i < equity.length; i++) {
            double change = equity[i] / equity[i - 1] - 1;
            sum += change;
            squares += change * change;
            peak = Math.max(peak, equity[i]);
            drawdown = Math.min(drawdown, equity[i] / peak - 1);
        }
        double mean = sum / (equity.length - 1);
        double sharpe = mean / Math.sqrt(squares / (equity.length - 1) - mean * mean);
        return equity[equity.length - 1] + sharpe + drawdown + trades;
    }

    static double finalEquity(double[] open, double[] close, int fast, int slow, double[] equity) {
        trade(open, close, sma(close, fast), sma(close, slow), slow, equity);
        return equity[equity.length - 1];
    }

    private static int trade(double[] open, double[] close, double[] quick, double[] calm, int slow, double[] equity) {
        double cash = 100_000;
        double quantity = 0;
        int trades = 0;
        boolean buy = false;
        boolean sell = false;
        for (int i = 0; i < equity.length; i++) {
            if (sell) {
                cash += quantity * open[i] * (1 - COMMISSION);
                quantity = 0;
                trades++;
            } else if (buy) {
                quantity = Math.floor(cash * 0.95 / (open[i] * (1 + COMMISSION)));
                cash -= quantity * open[i] * (1 + COMMISSION);
            }
            equity[i] = cash + quantity * close[i];
            boolean known = i >= slow - 1;
            buy = known && quantity == 0 && quick[i] > calm[i];
            sell = known && quantity != 0 && quick[i] < calm[i];
        }
        return trades;
    }

    private static double[] sma(double[] close, int n) {
        double[] sma = new double[close.length];
        double sum = 0;
        for (int i = 0; i < close.length; i++) {
            sum += close[i];
            if (i >= n) sum -= close[i - n];
            sma[i] = i < n - 1 ? Double.NaN : sum / n;
        }
        return sma;
    }
}
