package org.yidan.catalog.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;

/** Keeps drafts and their changes. */
@Component
class DraftTable {

    private static final String LOCKED = "select * from list_draft where id = ? for update";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(NewDraft draft, Instant at) {
        return jdbc.sql(
                        """
                        insert into list_draft (region, title, ground, effective_from, state, editor, editors, opened_at)
                        values (:region, :title, :ground, :day, 'DRAFT', :editor, array[:editor], :at) returning id""")
                .param("region", draft.region())
                .param("title", draft.title().strip())
                .param("ground", draft.ground().name())
                .param("day", draft.effectiveFrom())
                .param("editor", draft.editor())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<Draft> find(long id) {
        return read("select * from list_draft where id = ?", id).stream().findFirst();
    }

    /** The draft, which nobody else changes until the end of the transaction. */
    Optional<Draft> locked(long id) {
        return read(LOCKED, id).stream().findFirst();
    }

    /** The same without its changes, for an edit of one of them. */
    Optional<Draft> lockedHead(long id) {
        return jdbc.sql(LOCKED)
                .param(id)
                .query((row, number) -> draft(row, List.of()))
                .optional();
    }

    /** What the draft says about the matter. */
    Optional<ListChange> change(long id, String code) {
        return jdbc.sql("select * from list_draft_change where draft_id = ? and matter_code = ?")
                .params(id, code)
                .query((row, number) -> change(row))
                .optional();
    }

    List<Draft> open(String region) {
        return read(
                "select * from list_draft where region = ? and state in ('DRAFT', 'REVIEWED', 'APPROVED')"
                        + " order by effective_from, id",
                region);
    }

    void put(long id, ListChange change, String editor, Instant at) {
        jdbc.sql(
                        """
                        insert into list_draft_change (draft_id, matter_code, before, held_until, after, edited_by, edited_at)
                        values (:id, :code, cast(:before as jsonb), :until, cast(:after as jsonb), :editor, :at)
                        on conflict (draft_id, matter_code) do update set before = excluded.before,
                          held_until = excluded.held_until, after = excluded.after, edited_by = excluded.edited_by,
                          edited_at = excluded.edited_at""")
                .param("id", id)
                .param("code", change.code())
                .param("before", json(change.before()))
                .param("until", change.heldUntil())
                .param("after", json(change.after()))
                .param("editor", editor)
                .param("at", Timestamp.from(at))
                .update();
    }

    void drop(long id, String code) {
        jdbc.sql("delete from list_draft_change where draft_id = ? and matter_code = ?")
                .params(id, code)
                .update();
    }

    void reschedule(long id, LocalDate day) {
        jdbc.sql("update list_draft set effective_from = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** Back to the desk of the editor, who is kept among the editors: what was reviewed and approved was something else. */
    void edited(long id, String editor, boolean asBefore) {
        jdbc.sql(
                        """
                        update list_draft set editors = case when :editor = any (editors) then editors
                            else array_append(editors, cast(:editor as varchar)) end,
                          state = case when :asBefore then state else 'DRAFT' end,
                          reviewer = case when :asBefore then reviewer end,
                          reviewed_at = case when :asBefore then reviewed_at end,
                          approver = case when :asBefore then approver end,
                          approved_at = case when :asBefore then approved_at end,
                          minutes_no = case when :asBefore then minutes_no end
                        where id = :id""")
                .param("editor", editor)
                .param("asBefore", asBefore)
                .param("id", id)
                .update();
    }

    void reviewed(long id, String reviewer, Instant at) {
        jdbc.sql("update list_draft set state = 'REVIEWED', reviewer = ?, reviewed_at = ? where id = ?")
                .params(reviewer, Timestamp.from(at), id)
                .update();
    }

    void approved(long id, String approver, String minutesNo, Instant at) {
        jdbc.sql("update list_draft set state = 'APPROVED', approver = ?, minutes_no = ?, approved_at = ? where id = ?")
                .params(approver, minutesNo, Timestamp.from(at), id)
                .update();
    }

    void published(long id, String publisher, String versionNo, Instant at) {
        jdbc.sql("update list_draft set state = 'PUBLISHED', publisher = :by, version_no = :no, ended_by = :by,"
                        + " ended_at = :at where id = :id")
                .param("by", publisher)
                .param("no", versionNo)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void withdrawn(long id, String by, Instant at) {
        jdbc.sql("update list_draft set state = 'WITHDRAWN', ended_by = ?, ended_at = ? where id = ?")
                .params(by, Timestamp.from(at), id)
                .update();
    }

    private List<Draft> read(String sql, Object parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, number) -> draft(row, changes(row.getLong("id"))))
                .list();
    }

    private List<ListChange> changes(long id) {
        return jdbc.sql("select * from list_draft_change where draft_id = ? order by matter_code")
                .param(id)
                .query((row, number) -> change(row))
                .list();
    }

    private static ListChange change(ResultSet row) throws SQLException {
        return new ListChange(
                row.getString("matter_code"),
                terms(row.getString("before")),
                terms(row.getString("after")),
                row.getObject("held_until", LocalDate.class));
    }

    private static Draft draft(ResultSet row, List<ListChange> changes) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("region"),
                row.getString("title"),
                DraftGround.valueOf(row.getString("ground")),
                row.getObject("effective_from", LocalDate.class),
                DraftState.valueOf(row.getString("state")),
                row.getString("editor"),
                new TreeSet<>(List.of((String[]) row.getArray("editors").getArray())),
                row.getString("reviewer"),
                row.getString("approver"),
                row.getString("minutes_no"),
                row.getString("publisher"),
                row.getString("version_no"),
                changes);
    }

    private static @Nullable String json(@Nullable MatterTerms terms) {
        try {
            return terms == null ? null : JSON.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable MatterTerms terms(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, MatterTerms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
