package org.yidan.audit.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.FileParts.ModelFile;
import org.yidan.audit.bundle.SealedLog.Columns;
import org.yidan.audit.bundle.SealedLog.Held;
import org.yidan.audit.proof.LeafRow;

/**
 * What a case leans on and does not own: its entry of the list with the legal basis, the definitions and contents of its models, the
 * files of linked cases. Each row with the leaf that last wrote it.
 */
@Component
class ContextParts {

    private static final String ENTRY = "(select entry_id from case_file where case_no = ?)";

    /** The rows of each table, by what a case's number leads to. */
    private static final Map<String, String> LIST = list();

    private final SealedLog log;

    ContextParts(SealedLog log) {
        this.log = log;
    }

    private static Map<String, String> list() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("matter_entry", "id = " + ENTRY);
        rows.put("catalogue_version", "no in (select version_no from case_file where case_no = ?)");
        for (String part : List.of("unit", "guide_step", "exception", "basis")) {
            rows.put("matter_entry_" + part, "entry_id = " + ENTRY);
        }
        rows.put("legal_basis", "id in (select basis_id from matter_entry_basis where entry_id = " + ENTRY + ")");
        rows.put(
                "case_file",
                "case_no in (select case when from_no = n.no then to_no else from_no end from case_link,"
                        + " (select cast(? as text) no) n where n.no in (from_no, to_no))");
        return rows;
    }

    /** Collects {@code context/}; gives the leaves that its proofs need. */
    List<CaseLeaf> collect(RowFiles files, Map<String, Columns> columns, String caseNo, List<ModelFile> models) {
        SortedMap<Long, CaseLeaf> leaves = new TreeMap<>();
        Adding adding = (table, where, parameter) -> {
            Columns newest = Objects.requireNonNull(columns.get(table), table);
            for (Held row : log.held(newest, where, parameter)) {
                Optional<CaseLeaf> leaf = log.newest(table, row);
                leaf.ifPresent(of -> leaves.put(of.idx(), of));
                int version = leaf.map(of -> of.version(table, row.key())).orElse(newest.version());
                add(files, Objects.requireNonNull(columns.get(table + " " + version)), row.key(), leaf);
            }
        };
        LIST.forEach((table, where) -> adding.rows(table, where, caseNo));
        for (ModelFile model : models) {
            adding.rows("act_ge_bytearray", "id_ = ?", model.bytes());
            adding.rows(model.table(), "id_ = ?", model.definition());
        }
        return List.copyOf(leaves.values());
    }

    /** Adds the rows of a table where something holds. */
    @FunctionalInterface
    private interface Adding {
        void rows(String table, String where, String parameter);
    }

    private void add(RowFiles files, Columns columns, String key, Optional<CaseLeaf> leaf) {
        String text = log.texts(columns.tableName(), List.of(key), columns.openColumns())
                .get(key);
        if (text != null) {
            files.columns(columns);
            files.line(
                    "context/" + columns.tableName() + ".txt",
                    key,
                    String.valueOf(columns.version()),
                    leaf.map(of -> String.valueOf(of.idx())).orElse(LeafRow.NONE),
                    text);
        }
    }
}
