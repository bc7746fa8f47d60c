package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;

/// A commission of one part: `0.1%`, `5 bps`, `0.005/share` or `1/trade`.
public final class CommissionForm implements ShortForm {

    @Override
    public Node.Mapping writtenOut(String path, Node.Scalar scalar, Findings findings) {
        return switch (Quantity.read(scalar.text(), "a commission such as 0.1% or 0.005/share")) {
            case Reading.Accepted<Quantity>(Quantity quantity) -> inUnit(path, quantity, scalar, findings);
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) -> {
                findings.error(code, scalar.place(), path + " " + Quoted.of(scalar.text()) + " " + what, advice);
                yield nothing(scalar);
            }
        };
    }

    private static Node.Mapping inUnit(String path, Quantity quantity, Node.Scalar scalar, Findings findings) {
        return switch (quantity.unit().replace(" ", "")) {
            case "%", "bps" -> only("percent", scalar.text(), scalar);
            case "/share", "/unit" -> only("per-share", quantity.shown(), scalar);
            case "/trade" -> only("per-trade", quantity.shown(), scalar);
            case "" -> {
                String advice = advice(quantity);
                String message = path + " " + Quoted.of(scalar.text()) + " needs a unit";
                findings.error(ConfigCode.MISSING_UNIT, scalar.place(), message, advice);
                yield nothing(scalar);
            }
            default -> {
                String message = path + " has the unit " + Quoted.of(quantity.unit()) + ", which is not one for it";
                String advice = "write '0.1%', '5 bps', '0.005/share' or '1/trade'";
                findings.error(ConfigCode.UNKNOWN_UNIT, scalar.place(), message, advice);
                yield nothing(scalar);
            }
        };
    }

    private static String advice(Quantity quantity) {
        double value = quantity.scaled(0);
        boolean fraction = value != 0 && Math.abs(value) < 1;
        String other = fraction ? Decimals.write(value, 2) + "%" : quantity.shown() + "/trade";
        return "write '" + quantity.shown() + "%' or '" + other + "'";
    }

    private static Node.Mapping only(String key, String text, Node.Scalar scalar) {
        var name = new Node.Scalar(key, false, scalar.place());
        var value = new Node.Scalar(text, false, scalar.place());
        return new Node.Mapping(List.of(new Node.Entry(name, value)), scalar.place());
    }

    private static Node.Mapping nothing(Node.Scalar scalar) {
        return new Node.Mapping(List.of(), scalar.place());
    }

    @Override
    public Map<String, Object> json() {
        return Json.text(Bounds.atLeast(0).sign() + Json.NUMBER + " ?(?:%|bps|/ *share|/ *unit|/ *trade)");
    }

    @Override
    public String type() {
        return "short for one of the keys below";
    }

    @Override
    public String unit() {
        return "`%`, `bps`, `/share` or `/trade`";
    }

    @Override
    public String example() {
        return "0.1%";
    }

    @Override
    public String about() {
        return "What the broker takes for a fill.";
    }
}
