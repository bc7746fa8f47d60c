package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which field of a row holds what, as the first line of the file names it.
///
/// `volume` is -1 where the file has none. `extras` are the further columns by their names in lower case.
record CsvHeader(int time, int open, int high, int low, int close, int volume, Map<String, Integer> extras, int width) {
    static final int ABSENT = -1;

    private static final List<String> TIMES = List.of("date", "time", "datetime", "timestamp");
    private static final List<String> PRICES = List.of("open", "high", "low", "close");
    private static final String VOLUME = "volume";
    private static final String EXPECTED =
            "the first line names the columns: date (or time), open, high, low, close and, if there is one, volume";

    /// Reads the current line as the header; where names are missing or twice, the problems are noted.
    static CsvHeader read(CsvLines lines, FileProblems problems) {
        String[] names = new String[lines.fields()];
        Arrays.setAll(names, i -> lines.text(i).replace("\"\"", "\"").strip().toLowerCase(Locale.ROOT));
        if (startsWithABar(lines)) {
            problems.addLine(DataCode.BAD_HEADER, lines, "the file has no header: its first line is a bar", EXPECTED);
            return new CsvHeader(0, 0, 0, 0, 0, ABSENT, Map.of(), names.length);
        }
        int time = timeColumn(lines, names, problems);
        Map<String, Integer> columns = columns(lines, names, problems);
        reportMissing(lines, names, columns, problems);
        Map<String, Integer> extras = new LinkedHashMap<>(columns);
        extras.keySet().removeAll(PRICES);
        extras.keySet().remove(VOLUME);
        extras.values().remove(time);
        return new CsvHeader(
                time,
                columns.getOrDefault("open", ABSENT),
                columns.getOrDefault("high", ABSENT),
                columns.getOrDefault("low", ABSENT),
                columns.getOrDefault("close", ABSENT),
                columns.getOrDefault(VOLUME, ABSENT),
                extras,
                names.length);
    }

    private static boolean startsWithABar(CsvLines lines) {
        return lines.fields() > 1 && new TimeText().read(lines.bytes(), lines.start(0), lines.end(0));
    }

    private static int timeColumn(CsvLines lines, String[] names, FileProblems problems) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (TIMES.contains(names[i])) found.add(i);
        }
        // What a table library writes when its index of times has no name.
        if (found.isEmpty() && names[0].isEmpty() && names.length > 1) return 0;
        if (found.size() > 1) {
            String both = "'" + names[found.get(0)] + "' and '" + names[found.get(1)] + "'";
            String advice =
                    "keep one column with the whole time, such as 2024-01-02T09:30, and rename or drop the other";
            problems.addField(DataCode.BAD_HEADER, lines, found.get(1), both + " both name the time", advice);
        }
        return found.isEmpty() ? ABSENT : found.getFirst();
    }

    private static Map<String, Integer> columns(CsvLines lines, String[] names, FileProblems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].isEmpty() || columns.putIfAbsent(names[i], i) == null) continue;
            String message = "the column '" + names[i] + "' is there twice";
            problems.addField(DataCode.BAD_HEADER, lines, i, message, "rename or drop one of the two");
        }
        return columns;
    }

    private static void reportMissing(
            CsvLines lines, String[] names, Map<String, Integer> columns, FileProblems problems) {
        Set<String> present = columns.keySet();
        List<String> missing = new ArrayList<>();
        if (!names[0].isEmpty() && TIMES.stream().noneMatch(present::contains)) missing.add("date");
        PRICES.stream().filter(price -> !present.contains(price)).forEach(missing::add);
        List<String> spare = new ArrayList<>(present);
        spare.removeAll(TIMES);
        spare.removeAll(PRICES);
        spare.remove(VOLUME);
        for (String name : missing) {
            String message = "there is no column '" + name + "'" + (name.equals("date") ? " (or 'time')" : "");
            String advice = Spelling.nearest(name, spare)
                    .map(near -> "is '" + near + "' meant? rename it to '" + name + "'")
                    .orElse(separatorAdvice(lines));
            problems.addLine(DataCode.BAD_HEADER, lines, message, advice);
        }
    }

    private static String separatorAdvice(CsvLines lines) {
        boolean otherSeparator = lines.fields() == 1
                && (lines.text().contains(";") || lines.text().contains("\t"));
        return otherSeparator ? "columns are separated by commas, and decimals written with a point" : EXPECTED;
    }
}
