package org.yidan.catalog.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;

/** Reads the rows of a table file, xlsx or csv by its content, as texts; memory stays within the limit of rows. */
@Component
public class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final CatalogSettings settings;

    TableFile(CatalogSettings settings) {
        this.settings = settings;
    }

    /** The rows that are not empty; refuses a file that is no table, in the words of the first fault. */
    public List<RawRow> read(byte[] content) {
        try {
            Path file = Files.createTempFile("yidan-table", ".upload");
            try {
                Files.write(file, content);
                return rows(file, settings).stream()
                        .filter(row -> !row.isEmpty())
                        .toList();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (SheetUnreadable refused) {
            Integer row = refused.fault().row();
            throw Refused.invalid(
                    "catalog.table-unreadable",
                    row == null ? 1 : row,
                    refused.fault().reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<RawRow> rows(Path file, CatalogSettings settings) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        if (start.length == 0) {
            throw new SheetUnreadable(RowFault.ofFile("empty-file"));
        }
        if (startsWithZip(start)) {
            return new WorkbookTable(settings).read(file);
        }
        for (byte one : start) {
            if (one == 0) {
                throw new SheetUnreadable(RowFault.ofFile("not-a-workbook"));
            }
        }
        return CsvTable.read(file, settings.maxRows());
    }

    private static boolean startsWithZip(byte[] start) {
        return start.length >= ZIP.length
                && start[0] == ZIP[0]
                && start[1] == ZIP[1]
                && start[2] == ZIP[2]
                && start[3] == ZIP[3];
    }
}
