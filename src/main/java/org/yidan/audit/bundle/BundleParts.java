package org.yidan.audit.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.FileParts.ModelFile;
import org.yidan.audit.bundle.FileParts.PaperFile;
import org.yidan.audit.bundle.FileParts.Placed;
import org.yidan.audit.bundle.RowParts.Outcome;
import org.yidan.audit.bundle.SealedLog.Columns;
import org.yidan.audit.bundle.SealedLog.Signed;
import org.yidan.casework.CaseFile;

/** Writes what a bundle proves: papers, files, models, rows, context, and the part of the log that holds them. */
@Component
class BundleParts {

    private final SealedLog log;
    private final FileParts files;
    private final RowParts rows;
    private final ContextParts context;
    private final LogParts leaves;

    BundleParts(SealedLog log, FileParts files, RowParts rows, ContextParts context, LogParts leaves) {
        this.log = log;
        this.files = files;
        this.rows = rows;
        this.context = context;
        this.leaves = leaves;
    }

    /**
     * What was written.
     *
     * @param attached photos and attachments as they are recorded
     * @param loose leaves that do not lie under the root of the checkpoint
     */
    record Parts(
            List<PaperFile> papers,
            List<ModelFile> models,
            List<Placed> attached,
            List<CaseLeaf> leaves,
            Outcome rows,
            Signed checkpoint,
            long loose) {

        /** Where photos and attachments are, by their hash. */
        Map<String, String> paths() {
            return attached.stream()
                    .map(Placed::path)
                    .distinct()
                    .collect(Collectors.toMap(
                            path -> path.substring("files/".length()).replaceAll("[.].*", ""), path -> path));
        }
    }

    Parts write(BundleZip zip, CaseFile file, boolean opened) {
        String caseNo = file.caseNo();
        List<CaseLeaf> chain = log.leaves(caseNo);
        List<PaperFile> papers = files.papers(caseNo, zip);
        List<Placed> attached = files.attachments(caseNo, zip);
        List<ModelFile> models = files.models(file, zip);
        RowFiles collected = new RowFiles();
        Map<String, Columns> columns = log.columns();
        Outcome outcome = rows.collect(collected, columns, caseNo, chain, opened);
        List<CaseLeaf> beside = context.collect(collected, columns, caseNo, models);
        List<Placed> placed = new ArrayList<>(attached);
        models.forEach(one -> placed.add(one.placed()));
        placed.forEach(one -> collected.line("content.txt", one.path(), one.table(), one.key(), one.column()));
        collected.writeTo(zip);
        TreeMap<Long, CaseLeaf> all = new TreeMap<>();
        Stream.concat(beside.stream(), chain.stream()).forEach(leaf -> all.put(leaf.idx(), leaf));
        Signed checkpoint = log.covering(caseNo, all.isEmpty() ? -1 : all.lastKey());
        long loose = leaves.write(zip, checkpoint, all.values());
        return new Parts(papers, models, attached, chain, outcome, checkpoint, loose);
    }
}
