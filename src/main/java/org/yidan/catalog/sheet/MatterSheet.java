package org.yidan.catalog.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;

/** Reads a list file, xlsx or csv by its content, with the columns of the sample list. */
@Component
public class MatterSheet {

    private final Organization organization;
    private final ResponsibleUnits responsibleUnits;
    private final CatalogSettings settings;

    MatterSheet(Organization organization, ResponsibleUnits responsibleUnits, CatalogSettings settings) {
        this.organization = organization;
        this.responsibleUnits = responsibleUnits;
        this.settings = settings;
    }

    /** Reads the whole stream, which is kept in a temporary file meanwhile. */
    public SheetReading read(InputStream content, String region) throws IOException {
        Path file = Files.createTempFile("yidan-list", ".upload");
        try {
            long limit = settings.maxFileSize().toBytes();
            try (var out = Files.newOutputStream(file)) {
                content.transferTo(new LimitedOutputStream(out, limit));
            }
            return check(TableFile.rows(file, settings), region);
        } catch (SheetUnreadable refused) {
            return SheetReading.refused(refused.fault());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private SheetReading check(List<RawRow> all, String region) {
        List<RawRow> rows = all.stream().filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            throw new SheetUnreadable(RowFault.ofFile("empty-file"));
        }
        Faults faults = new Faults();
        Map<MatterColumn, Integer> columns = columns(rows.get(0), faults);
        if (rows.size() == 1) {
            faults.add(RowFault.ofFile("no-matters"));
        }
        List<MatterTerms> matters = new ArrayList<>();
        MatterRows reader = new MatterRows(organization, responsibleUnits, settings, region);
        if (faults.count() == 0) {
            rows.stream()
                    .skip(1)
                    .map(row -> reader.read(new RowCells(row, columns, faults)))
                    .flatMap(Optional::stream)
                    .forEach(matters::add);
        }
        return new SheetReading(List.copyOf(matters), reader.numbers(), faults.kept(), faults.count());
    }

    private static Map<MatterColumn, Integer> columns(RawRow head, Faults faults) {
        Map<MatterColumn, Integer> columns = new EnumMap<>(MatterColumn.class);
        for (int i = 0; i < head.cells().size(); i++) {
            String title = head.cell(i);
            Optional<MatterColumn> column = MatterColumn.find(title);
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                faults.add(RowFault.of(head.number(), title, title, "column-twice"));
            }
            if (column.isEmpty() && !title.isEmpty()) {
                faults.add(RowFault.of(head.number(), title, title, "unknown-column"));
            }
        }
        for (MatterColumn column : MatterColumn.values()) {
            if (!column.optional() && !columns.containsKey(column)) {
                faults.add(RowFault.of(head.number(), column.title(), "", "missing-column"));
            }
        }
        return columns;
    }
}
