package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import java.util.Map;

/// One of several words, or the address of a server.
public record WordOrAddress(List<String> words) implements ScalarKind<String> {
    public WordOrAddress {
        words = List.copyOf(words);
    }

    @Override
    public Reading<String> reading(Node.Scalar scalar) {
        if (words.contains(scalar.word())) return Reading.accepted(scalar.word());
        if (HttpAddress.isMeant(scalar.text())) return address(scalar.text());
        return Reading.refused(
                ConfigCode.UNKNOWN_WORD,
                "is unknown",
                Spelling.advice(scalar.text(), words, "known") + ", or an address, " + HttpAddress.FORM);
    }

    private static Reading<String> address(String text) {
        return HttpAddress.fault(text)
                .<Reading<String>>map(fault -> Reading.refused(
                        ConfigCode.BAD_VALUE, "is no address of a server: " + fault.reason(), fault.advice()))
                .orElseGet(() -> Reading.accepted(text));
    }

    @Override
    public boolean isDiscreet(Node.Scalar refused) {
        return HttpAddress.isMeant(refused.text());
    }

    @Override
    public String write(String value) {
        return YamlText.of(value);
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "anyOf",
                List.of(
                        Json.words(words),
                        Map.of("type", "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+[^?#]*$")));
    }

    @Override
    public String type() {
        return String.join(" or ", words.stream().map(w -> "`" + w + "`").toList()) + " or `" + HttpAddress.FORM + "`";
    }

    @Override
    public String unit() {
        return "";
    }
}
