package org.yidan.call.archive;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.time.CaseClock;

/**
 * Writes the archive package of a call when nothing of it is open, and a supplement for whatever is written into the journal of
 * an archived call afterwards: at the end of every transaction that does so, so that nothing stands beside the archive. Both are put
 * together by the database out of every part of the call, so no part is forgotten or taken from memory. A hash is that of
 * PostgreSQL's text of the stored {@code jsonb}, whose order of keys and spacing are fixed; that of a supplement begins with the
 * hash before it:
 * {@code encode(sha256(convert_to(previous_sha256 || parts::text, 'UTF8')), 'hex')}.
 */
@Component
class ArchiveKeeper {

    /** The rows of each part. */
    private static final Map<String, String> PARTS = parts();

    private static final String LOCK = "select 1 from call where id = :call for update";

    /** The call with what its case file says of it. */
    private static final String CALL =
            "(select to_jsonb(f) || to_jsonb(c) from call c join case_file f on f.id = c.id where c.id = :call)";

    private static final String ARCHIVED = "select exists (select from call_archive where call_id = :call)";

    private static final String WRITE_PACKAGE =
            """
            insert into call_archive (call_id, package, sha256, archived_at)
            select :call, p.parts, encode(sha256(convert_to(cast(p.parts as text), 'UTF8')), 'hex'), :at
              from (select jsonb_build_object('call', %s, %s) parts) p"""
                    .formatted(
                            CALL,
                            PARTS.entrySet().stream()
                                    .map(part -> "'%s', (select jsonb_agg(part order by id) from (%s) rows)"
                                            .formatted(part.getKey(), part.getValue()))
                                    .collect(Collectors.joining(", ")));

    /** Of each part the rows no package or supplement holds as they are now; the call itself if it changed. */
    private static final String WRITE_SUPPLEMENT =
            """
            with told as (select package parts from call_archive where call_id = :call
                          union all select parts from call_archive_supplement where call_id = :call),
                 news (name, rows) as (
                   select 'call', (select now from (values (%s)) of (now)
                                    where not exists (select from told where told.parts -> 'call' = now))
                   %s),
                 before as (select coalesce(max(s.no), 0) no,
                                   coalesce((array_agg(s.sha256 order by s.no desc))[1],
                                            (select sha256 from call_archive where call_id = :call)) sha256
                              from call_archive_supplement s where s.call_id = :call)
            insert into call_archive_supplement (call_id, no, parts, previous_sha256, sha256, written_at)
            select :call, before.no + 1, p.parts, before.sha256,
                   encode(sha256(convert_to(before.sha256 || cast(p.parts as text), 'UTF8')), 'hex'), :at
              from before, (select jsonb_object_agg(name, rows) parts from news where rows is not null) p
             where p.parts is not null"""
                    .formatted(
                            CALL,
                            PARTS.entrySet().stream()
                                    .map(part ->
                                            """
                                    union all select '%1$s', (select jsonb_agg(part order by id) from (%2$s) rows where not exists
                                        (select from told where told.parts -> '%1$s' @> jsonb_build_array(part)))
                                    """
                                                    .formatted(part.getKey(), part.getValue()))
                                    .collect(Collectors.joining(" ")));

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final OpenParts open;
    private final CaseClock clock;

    ArchiveKeeper(EntityManager entities, JdbcClient jdbc, OpenParts open, CaseClock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.open = open;
        this.clock = clock;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("dispatches", "select d.id, to_jsonb(d) part from dispatch d where d.call_id = :call");
        parts.put(
                "returns",
                "select d.id * 100 + t.no id, to_jsonb(t) part from dispatch_return t join dispatch d on d.id = t.dispatch_id where d.call_id = :call");
        parts.put("steps", "select s.id, to_jsonb(s) part from case_act s where s.case_no = :no");
        parts.put("deadlines", "select l.id, to_jsonb(l) part from case_deadline l where l.case_no = :no");
        parts.put(
                "deadlineChanges",
                "select m.id, to_jsonb(m) part from case_deadline_change m join case_deadline l on l.id = m.deadline_id where l.case_no = :no");
        parts.put(
                "files",
                "select f.id, jsonb_build_object('id', f.id, 'step', f.step, 'name', f.name, 'mime', f.mime, 'size', f.size,"
                        + " 'sha256', f.sha256, 'taken_at', f.taken_at, 'lat', f.lat, 'lng', f.lng, 'uploaded_by', f.uploaded_by,"
                        + " 'uploaded_at', f.uploaded_at) part from case_attachment f where f.case_no = :no");
        parts.put("documents", "select p.id, to_jsonb(p) part from case_document p where p.case_no = :no");
        parts.put("requests", "select r.id, to_jsonb(r) part from call_request r where r.call_id = :call");
        parts.put("pauses", "select u.id, to_jsonb(u) part from call_pause u where u.call_id = :call");
        parts.put("rulings", "select g.id, to_jsonb(g) part from ruling g where g.call_id = :call");
        return parts;
    }

    /** The call is locked, so that of two last parts that end at the same moment one sees the other. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void keep(ActRecorded act) {
        CaseFile file = act.file();
        if (file.kind() == CaseKind.CALL && !file.isOpen()) {
            keep(file);
        }
    }

    private void keep(CaseFile file) {
        entities.flush();
        long call = file.id();
        jdbc.sql(LOCK).param("call", call).query(Integer.class).single();
        if (jdbc.sql(ARCHIVED).param("call", call).query(Boolean.class).single()) {
            write(WRITE_SUPPLEMENT, file);
        } else if (!open.any(file)) {
            write(WRITE_PACKAGE, file);
        }
    }

    private void write(String sql, CaseFile file) {
        jdbc.sql(sql)
                .param("call", file.id())
                .param("no", file.caseNo())
                .param("at", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .update();
    }
}
