package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value, or a word that stands for none of it: `none`, `all`, `first`.
public record OrWord<T>(String word, ScalarKind<T> kind) implements ScalarKind<Optional<T>> {

    public static <T> OrWord<T> none(ScalarKind<T> kind) {
        return new OrWord<>("none", kind);
    }

    @Override
    public Reading<Optional<T>> reading(Node.Scalar scalar) {
        if (scalar.text().equals(word)) return Reading.accepted(Optional.empty());
        return switch (kind.reading(scalar)) {
            case Reading.Accepted<T>(T value) -> Reading.accepted(Optional.of(value));
            case Reading.Refused<T> refused -> refused(refused);
        };
    }

    private Reading<Optional<T>> refused(Reading.Refused<T> refused) {
        boolean nothingLikeIt = switch (refused.code()) {
            case WRONG_TYPE, BAD_VALUE, UNKNOWN_WORD -> !refused.advice().isEmpty();
            default -> false;
        };
        String advice = nothingLikeIt ? refused.advice() + ", or '" + word + "'" : refused.advice();
        return Reading.refused(refused.code(), refused.what(), advice);
    }

    @Override
    public String write(Optional<T> value) {
        return value.map(kind::write).orElse(word);
    }

    @Override
    public Map<String, Object> json() {
        return Json.any(Json.words(List.of(word)), kind.json());
    }

    @Override
    public String type() {
        return "`" + word + "` or " + kind.type();
    }

    @Override
    public String unit() {
        return kind.unit();
    }
}
