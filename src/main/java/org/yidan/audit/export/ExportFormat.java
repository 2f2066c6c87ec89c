package org.yidan.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** The formats there are. */
enum ExportFormat {
    XES("xes", "application/xml"),
    OCEL("ocel.json", "application/json"),
    CSV("csv", "text/csv");

    private final String ending;
    private final String mime;

    ExportFormat(String ending, String mime) {
        this.ending = ending;
        this.mime = mime;
    }

    String ending() {
        return ending;
    }

    String mime() {
        return mime;
    }

    LogFormat to(OutputStream out, UnaryOperator<String> unitName) throws IOException {
        return switch (this) {
            case XES -> new XesLog(out);
            case OCEL -> new OcelLog(out, unitName);
            case CSV -> new CsvLog(out);
        };
    }
}
