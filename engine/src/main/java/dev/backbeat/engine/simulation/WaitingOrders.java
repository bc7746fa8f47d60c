package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Order;
import java.util.ArrayList;
import java.util.List;

/// Orders that wait for their symbol's next bar, in the order in which they were decided.
final class WaitingOrders {
    private final OrderLog log;
    private final List<Order> orders = new ArrayList<>();

    WaitingOrders(OrderLog log) {
        this.log = log;
    }

    boolean isEmpty() {
        return orders.isEmpty();
    }

    int size() {
        return orders.size();
    }

    Order get(int i) {
        return orders.get(i);
    }

    void add(Order order) {
        orders.add(order);
    }

    void remove(int i) {
        orders.remove(i);
    }

    /// A new decision on a symbol takes the place of what still waits for it.
    void replace(int symbol) {
        for (int i = orders.size() - 1; i >= 0; i--) {
            if (orders.get(i).symbol() == symbol) giveUp(orders.remove(i), "replaced");
        }
    }

    /// The data has ended.
    void abandon() {
        orders.forEach(order -> giveUp(order, "waiting"));
        orders.clear();
    }

    private void giveUp(Order order, String status) {
        double quantity = switch (order) {
            case Order.Leave leave -> 0;
            case Order.Enter enter -> enter.sizedAtFill() ? 0 : enter.quantity();
            case Order.Target target -> target.sizedAtFill() ? 0 : target.quantity();
        };
        log.unfilled(order.symbol(), kind(order), quantity, order.tag(), order.decidedAt(), status, "");
    }

    static String kind(Order order) {
        return switch (order) {
            case Order.Leave leave -> "exit";
            case Order.Enter enter -> "entry";
            case Order.Target target -> "target";
        };
    }
}
