package org.yidan.audit.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.files.FileStore;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.printing.PrintedPapers;

/** The files of a bundle that are not text of rows: photos and attachments, papers as PDF/A, models, tables and forms as deployed. */
@Component
class FileParts {

    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", ".jpg", "image/png", ".png", "image/webp", ".webp", "application/pdf", ".pdf");

    /**
     * What the instances of a case ran on: their models, the forms that were sent, and of the tables they name or that are of their kind
     * the version of the opening and those that came while the case was open.
     */
    private static final String MODELS =
            """
            with instance as (select id_, proc_def_id_ from act_hi_procinst where business_key_ = :no),
                 model as (select d.*, b.bytes_ from act_re_procdef d
                             join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                            where d.id_ in (select proc_def_id_ from instance)),
                 asked as (select t.*, p.deploy_time_, f.closed_at,
                                  coalesce(max(t.version_) filter (where p.deploy_time_ <= f.opened_at) over (partition by t.key_), 1) first
                             from act_re_decision_def t join act_re_deployment p on p.id_ = t.deployment_id_
                             join case_file f on f.case_no = :no
                            where t.key_ like :kind or exists (select from model m where
                                  strpos(convert_from(m.bytes_, 'UTF8'), '"' || t.key_ || '"') > 0
                                  or strpos(convert_from(m.bytes_, 'UTF8'), '\'' || t.key_ || '\'') > 0)),
                 part (definition, name, title, version, deployment, resource) as (
                   select id_, key_, coalesce(name_, key_), version_, deployment_id_, resource_name_ from model
                   union select id_, key_, coalesce(name_, key_), version_, deployment_id_, resource_name_ from asked
                    where version_ = first or (version_ > first and deploy_time_ <= coalesce(closed_at, now()))
                   union select id_, key_, key_, version_, deployment_id_, resource_name_ from act_re_camformdef
                    where deployment_id_ in (select deployment_id_ from model)
                      and key_ in (select form_key from sent_form where process_instance_id in (select id_ from instance)))
            select p.definition, p.name, p.title, p.version, p.resource, b.id_ as bytes, b.bytes_ as content
              from part p join act_ge_bytearray b on b.deployment_id_ = p.deployment and b.name_ = p.resource
             order by substring(p.resource from '[^.]*$'), p.name, p.version""";

    private final CaseAttachments attachments;
    private final FileStore store;
    private final PrintedPapers papers;
    private final JdbcClient jdbc;

    FileParts(CaseAttachments attachments, FileStore store, PrintedPapers papers, JdbcClient jdbc) {
        this.attachments = attachments;
        this.store = store;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    static boolean isKnown(String mime) {
        return ENDINGS.containsKey(mime);
    }

    /** A file, and the cell of a row that holds its hash. */
    record Placed(String path, String table, String key, String column) {}

    /**
     * A paper, and where it is.
     *
     * @param archival whether its file says of itself that it is PDF/A
     */
    record PaperFile(PrintedDocument paper, String path, boolean archival) {}

    /**
     * A model, table or form as deployed.
     *
     * @param definition its definition at the engine
     * @param bytes the engine's row that holds it
     */
    record ModelFile(String path, String definition, String title, int version, String bytes) {

        Placed placed() {
            return new Placed(path, "act_ge_bytearray", bytes, "bytes_");
        }

        /** Where the engine keeps its definition. */
        String table() {
            return path.endsWith(".bpmn")
                    ? "act_re_procdef"
                    : path.endsWith(".dmn") ? "act_re_decision_def" : "act_re_camformdef";
        }
    }

    /** Photos and attachments, each content once. */
    List<Placed> attachments(String caseNo, BundleZip zip) {
        List<Placed> placed = new ArrayList<>();
        for (AttachmentLine line : attachments.of(caseNo)) {
            String path = "files/" + line.sha256() + ENDINGS.getOrDefault(line.mime(), "");
            if (!zip.has(path)) {
                zip.put(path, store.content(line.sha256()));
            }
            placed.add(new Placed(path, "case_attachment", String.valueOf(line.id()), "sha256"));
        }
        return placed;
    }

    /** The papers as this reader may see them. */
    List<PaperFile> papers(String caseNo, BundleZip zip) {
        List<PaperFile> written = new ArrayList<>();
        for (PrintedDocument paper : papers.of(caseNo)) {
            String path = "papers/" + paper.formNo() + "-" + paper.id() + ".pdf";
            byte[] content = papers.print(caseNo, paper.id()).content();
            zip.put(path, content);
            boolean archival = new String(content, StandardCharsets.ISO_8859_1).contains("pdfaid:part");
            written.add(new PaperFile(paper, path, archival));
        }
        return written;
    }

    /** Models, tables and forms of the versions the case ran on, as they were deployed. */
    List<ModelFile> models(CaseFile file, BundleZip zip) {
        List<ModelFile> written = new ArrayList<>();
        jdbc.sql(MODELS)
                .param("no", file.caseNo())
                .param("kind", (file.kind() == CaseKind.CALL ? "call" : file.processKey()) + "-%")
                .query(row -> {
                    String resource = row.getString("resource");
                    String ending = resource.substring(resource.lastIndexOf('.') + 1);
                    String name = row.getString("name").replaceAll("[^A-Za-z0-9_-]", "_");
                    String path = "model/" + name + ".v" + row.getInt("version") + "." + ending;
                    String bytes = row.getString("bytes");
                    zip.put(path, row.getBytes("content"));
                    written.add(new ModelFile(
                            path, row.getString("definition"), row.getString("title"), row.getInt("version"), bytes));
                });
        return written;
    }
}
