package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.simulation.Event;
import java.io.IOException;
import java.util.List;

/// `notes.csv`: what the strategy noted, in the order in which it did.
final class NotesCsv {
    private NotesCsv() {}

    static void write(List<Event> notes, TextFile file) throws IOException {
        StringBuilder line = file.text().append("time,symbol,text,value");
        file.endLine();
        for (Event note : notes) {
            UtcText.append(line, note.at());
            CsvText.append(line.append(','), note.symbol());
            CsvText.append(line.append(','), note.message());
            ShortestForm.append(line.append(','), note.value());
            file.endLine();
        }
    }
}
