package dev.backbeat.engine.tracking.history;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Logged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds in a store the run a person means, by the same names as [dev.backbeat.engine.runs.RunFinder] does in a folder.
///
/// `last` and `name@n` mean runs that are complete, whatever failed beside them; an id means any.
public final class RunLookup {
    private static final Pattern NUMBERED = Pattern.compile("(.+)@([1-9][0-9]{0,8})");
    private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,80}");
    private static final Clause COMPLETE = Clause.of(Field.attribute("status"), Relation.EQUAL, RecordedRun.FINISHED);
    private static final Field RUN = Field.tag("backbeat.run");
    private static final Field OUR_ID = Field.tag(Logged.ID_TAG);
    private static final String SECOND = "_".repeat(8) + "-" + "_".repeat(6);
    private static final String LETTERS = "_".repeat(6);
    private static final int MOST_SHOWN = 5;

    private final History history;

    public RunLookup(History history) {
        this.history = history;
    }

    /// @throws ProblemsFound if more than one run is meant
    public Optional<RecordedRun> find(String reference) {
        Matcher numbered = NUMBERED.matcher(reference);
        if (reference.equals("last")) return last();
        if (numbered.matches()) return numbered(numbered.group(1), Integer.parseInt(numbered.group(2)));
        List<RecordedRun> meant = ID.matcher(reference).matches() ? meant(reference) : List.of();
        if (meant.size() > 1) throw several(reference, meant);
        return meant.stream().findFirst();
    }

    /// By the id that MLflow has for it, or that it was recorded with: servers give runs ids of their own.
    public Optional<RecordedRun> byRunId(String runId) {
        return Stream.of(Field.attribute("run_id"), OUR_ID)
                .flatMap(field -> search(Order.NEWEST, MOST_SHOWN, Clause.of(field, Relation.EQUAL, runId)).stream())
                .reduce(RunLookup::ended);
    }

    private Optional<RecordedRun> last() {
        return search(Order.NEWEST, 1, COMPLETE, Clause.of(RUN, Relation.LIKE, "%")).stream()
                .findFirst();
    }

    private Optional<RecordedRun> numbered(String name, int number) {
        String id = SECOND + "-" + RunId.slug(name) + "-" + LETTERS;
        List<RecordedRun> first = search(Order.OLDEST, number, COMPLETE, Clause.of(RUN, Relation.LIKE, id));
        return first.size() == number ? Optional.of(first.getLast()) : Optional.empty();
    }

    /// By the start of the run's id, of its last letters, or of MLflow's id, the server's or ours.
    private List<RecordedRun> meant(String reference) {
        var meant = new LinkedHashMap<String, RecordedRun>();
        List<Clause> ways = new ArrayList<>();
        ways.add(Clause.of(RUN, Relation.LIKE, reference + "%"));
        ways.add(Clause.of(Field.attribute("run_id"), Relation.LIKE, reference + "%"));
        ways.add(Clause.of(OUR_ID, Relation.LIKE, reference + "%"));
        if (reference.length() <= LETTERS.length())
            ways.add(Clause.of(RUN, Relation.LIKE, "%-" + reference + LETTERS.substring(reference.length())));
        for (Clause way : ways)
            for (RecordedRun run : search(Order.NEWEST, MOST_SHOWN + 1, way))
                meant.merge(run.tags().getOrDefault(Logged.ID_TAG, run.runId()), run, RunLookup::ended);
        return List.copyOf(meant.values());
    }

    /// Of two that are the same run, recorded twice.
    private static RecordedRun ended(RecordedRun first, RecordedRun second) {
        return first.endedAt().isEmpty() && second.endedAt().isPresent() ? second : first;
    }

    private List<RecordedRun> search(Order order, int most, Clause... clauses) {
        return history.search(RunQuery.of(Filter.of(clauses), order, most));
    }

    private static ProblemsFound several(String reference, List<RecordedRun> meant) {
        List<String> names =
                meant.stream().limit(MOST_SHOWN).map(RecordedRun::name).toList();
        return new ProblemsFound(Problem.error(
                RunCode.AMBIGUOUS_RUN,
                Place.of("RUN"),
                "'" + reference + "' can be several runs: " + String.join(", ", names)
                        + (meant.size() > MOST_SHOWN ? ", …" : ""),
                "write more letters of the one you mean"));
    }
}
