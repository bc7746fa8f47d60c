package dev.backbeat.engine.tracking.history;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in MLflow's language of searches, word by word, as MLflow's own parser takes it apart.
final class Words {
    private static final String PLAIN = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_$#]*";
    private static final Pattern WORD =
            Pattern.compile("(?<number>-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?(?![\\w.]))"
                    + "|(?<name>" + PLAIN + "(?:\\.(?:" + PLAIN + "|`[^`]+`|\"[^\"]+\"))*)"
                    + "|(?<quoted>'(?:''|\\\\'|[^'])*'|\"(?:\"\"|\\\\\"|[^\"])*\")"
                    + "|(?<sign>[<>=!~]+)"
                    + "|(?<mark>[(),])"
                    + "|(?<other>[^\\s<>=!~(),]+)");

    private final String flag;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int next;

    enum Form {
        NUMBER,
        NAME,
        QUOTED,
        SIGN,
        MARK,
        OTHER,
        END
    }

    /// @param at where it begins, in Java's chars
    record Word(Form form, String text, int at) {
        boolean is(String keyword) {
            return form != Form.QUOTED && text.equalsIgnoreCase(keyword);
        }
    }

    Words(String flag, String text) {
        this.flag = flag;
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) words.add(new Word(form(matcher), matcher.group(), matcher.start()));
        words.add(new Word(Form.END, "", text.stripTrailing().length()));
    }

    private static Form form(Matcher matcher) {
        if (matcher.group("number") != null) return Form.NUMBER;
        if (matcher.group("name") != null) return Form.NAME;
        if (matcher.group("quoted") != null) return Form.QUOTED;
        if (matcher.group("sign") != null) return Form.SIGN;
        return matcher.group("mark") == null ? Form.OTHER : Form.MARK;
    }

    Word peek() {
        return words.get(next);
    }

    /// The end again and again, once it is reached.
    Word take() {
        Word word = peek();
        if (word.form() != Form.END) next++;
        return word;
    }

    boolean takeIf(String keyword) {
        boolean isNext = peek().is(keyword);
        if (isNext) next++;
        return isNext;
    }

    boolean atEnd() {
        return peek().form() == Form.END;
    }

    /// With a mark under the word.
    Problem problem(Word word, String message, String advice) {
        int before = flag.length() + 1;
        int column = before + text.codePointCount(0, word.at()) + 1;
        int length = Math.max(1, word.text().codePointCount(0, word.text().length()));
        return Problem.error(
                ConfigCode.BAD_ARGUMENT, new Place(flag, 0, column, length, flag + " " + text), message, advice);
    }

    ProblemsFound unreadable(Word word, String message, String advice) {
        return new ProblemsFound(problem(word, message, advice));
    }
}
