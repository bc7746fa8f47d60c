package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The problems of one data file: the first of them in full, the others counted.
final class FileProblems {
    static final int SHOWN = 20;
    private static final int LONGEST_LINE = 1000;

    private final String source;
    private final List<Problem> shown = new ArrayList<>();
    private final Map<DataCode, Integer> counts = new EnumMap<>(DataCode.class);

    /// @param source the file as people know it
    FileProblems(String source) {
        this.source = source;
    }

    /// Notes a problem with the file as a whole.
    void add(DataCode code, String message, String advice) {
        add(code, Place.of(source), message, advice);
    }

    /// Notes a problem with the current line.
    void addLine(DataCode code, CsvLines lines, String message, String advice) {
        if (isFull()) {
            count(code);
            return;
        }
        String text = shown(lines);
        add(code, new Place(source, lines.line(), 1, text.length(), text), message, advice);
    }

    /// Notes a problem with one field of the current line.
    void addField(DataCode code, CsvLines lines, int field, String message, String advice) {
        if (isFull()) {
            count(code);
            return;
        }
        int length = Math.max(1, lines.text(field).length());
        add(code, new Place(source, lines.line(), lines.column(field), length, shown(lines)), message, advice);
    }

    // A line that fills screens tells nobody anything.
    private static String shown(CsvLines lines) {
        String text = lines.text();
        return text.length() > LONGEST_LINE ? "" : text;
    }

    /// Notes a problem with what is asked of the file.
    void add(DataCode code, Place place, String message, String advice) {
        count(code);
        shown.add(Problem.error(code, place, message, advice));
    }

    private boolean isFull() {
        return shown.size() >= SHOWN;
    }

    private void count(DataCode code) {
        counts.merge(code, 1, Integer::sum);
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    boolean has(DataCode code) {
        return counts.containsKey(code);
    }

    /// Takes all problems of a kind back, because one better explanation replaces them.
    void retract(DataCode code) {
        counts.remove(code);
        shown.removeIf(problem -> problem.code() == code);
    }

    List<Problem> list() {
        List<Problem> all = new ArrayList<>(shown);
        int more = count() - shown.size();
        if (more > 0) {
            DataCode last = (DataCode) shown.getLast().code();
            all.add(Problem.error(last, Place.of(source), more + " more problems in this file are not shown", ""));
        }
        return all;
    }
}
