package org.yidan.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One line an event; the last one says in its last column how many there are, so that a file cut off is known by it. */
final class CsvLog implements LogFormat {

    private static final Object[] HEAD = {
        "case", "kind", "region", "matter", "matter_name", "list_version", "lead", "status", "outcome", "opened",
                "closed",
        "event", "step", "activity", "transition", "at", "result", "resource", "unit", "about", "due", "lines_in_all"
    };

    private final CSVPrinter lines;
    private @Nullable Object @Nullable [] waiting;
    private long written;

    CsvLog(OutputStream out) throws IOException {
        this.lines = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    }

    @Override
    public void begin() throws IOException {
        lines.printRecord(HEAD);
    }

    @Override
    public void add(int pass, LogCase one, List<LogEvent> events) throws IOException {
        for (LogEvent event : events) {
            write();
            waiting = new @Nullable Object[] {
                one.no(),
                one.kind(),
                one.region(),
                one.matter(),
                one.matterName(),
                one.listVersion(),
                one.lead(),
                one.status(),
                one.outcome(),
                one.opened(),
                one.closed(),
                event.id(),
                event.step(),
                event.activity(),
                event.transition(),
                event.at(),
                event.result(),
                event.person(),
                event.unit(),
                event.about(),
                event.due(),
                null
            };
        }
    }

    private void write() throws IOException {
        if (waiting != null) {
            lines.printRecord(waiting);
            written++;
        }
    }

    @Override
    public void end() throws IOException {
        if (waiting != null) {
            waiting[HEAD.length - 1] = written + 1;
        }
        write();
        lines.flush();
    }
}
