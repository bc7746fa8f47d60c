package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Spelling;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One of several words, or the address of a server.
public record WordOrAddress(List<String> words) implements ScalarKind<String> {
    private static final Pattern HTTP = Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?://.*");
    private static final int LAST_PORT = 65_535;
    private static final String ADDRESS = "http(s)://host:port";

    public WordOrAddress {
        words = List.copyOf(words);
    }

    @Override
    public Reading<String> reading(Node.Scalar scalar) {
        if (words.contains(scalar.word())) return Reading.accepted(scalar.word());
        if (HTTP.matcher(scalar.text()).matches()) return address(scalar.text());
        return Reading.refused(
                ConfigCode.UNKNOWN_WORD,
                "is unknown",
                Spelling.advice(scalar.text(), words, "known") + ", or an address, " + ADDRESS);
    }

    /// Whether it can be the address of a server.
    public static boolean isAddress(String text) {
        return HTTP.matcher(text).matches() && hasHost(text);
    }

    private static Reading<String> address(String text) {
        if (hasHost(text)) return Reading.accepted(text);
        return Reading.refused(ConfigCode.BAD_VALUE, "is no address of a server", "write " + ADDRESS);
    }

    private static boolean hasHost(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getPort() <= LAST_PORT
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
        return String.join(" or ", words.stream().map(w -> "`" + w + "`").toList()) + " or `" + ADDRESS + "`";
    }

    @Override
    public String unit() {
        return "";
    }
}
