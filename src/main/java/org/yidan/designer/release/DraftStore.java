package org.yidan.designer.release;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.Draft.End;
import org.yidan.designer.release.Draft.Origin;
import org.yidan.designer.release.Draft.Outcome;
import org.yidan.shared.Rows;

/** The drafts in their tables, which only grow. */
@Component
class DraftStore {

    private static final String SELECT =
            """
            select d.id, d.name, d.origin, d.reason, d.seal, d.drawn_by, d.drawn_at,
                   exists (select from act_id_membership m where m.user_id_ = d.drawn_by)
                     and not exists (select from suspended_user s where s.user_id = d.drawn_by) as drawn_here,
                   e.outcome, e.by_user, e.at, e.reason as answer, coalesce(e.direct, false) as direct, e.deployment_id
              from designer_draft d left join designer_draft_end e on e.draft_id = d.id""";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One release at a time: what runs is compared with what a draft was drawn from, and must not move meanwhile. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('designer release'))")
                .query((row, n) -> n)
                .list();
    }

    long add(
            String name,
            Origin origin,
            @Nullable String reason,
            List<ModelFile> files,
            Map<Key, Integer> base,
            String by,
            Instant at) {
        long id = jdbc.sql(
                        """
                        insert into designer_draft (name, origin, reason, seal, drawn_by, drawn_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(name, origin.name(), reason, ModelFile.seal(files), by, Timestamp.from(at))
                .query(Long.class)
                .single();
        for (ModelFile file : files) {
            jdbc.sql("insert into designer_draft_file (draft_id, name, content, sha256) values (?, ?, ?, ?)")
                    .params(id, file.name(), file.content(), file.sha256())
                    .update();
        }
        base.forEach((one, version) -> jdbc.sql(
                        "insert into designer_draft_base (draft_id, kind, key, version) values (?, ?, ?, ?)")
                .params(id, one.kind().name(), one.key(), version)
                .update());
        return id;
    }

    /** Ends a draft; false when it had ended before. */
    boolean end(Draft draft, End end) {
        return jdbc.sql(
                                """
                        insert into designer_draft_end (draft_id, drawn_by, outcome, by_user, at, reason, direct, deployment_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (draft_id) do nothing""")
                        .params(
                                draft.id(),
                                draft.drawnBy(),
                                end.outcome().name(),
                                end.byUser(),
                                Timestamp.from(end.at()),
                                end.answer(),
                                end.direct(),
                                end.deploymentId())
                        .update()
                == 1;
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id)
                .query(Rows.of(Draft.class))
                .optional();
    }

    /** The same files sent by the same person and still open. */
    Optional<Draft> same(String seal, String by) {
        return jdbc.sql(SELECT
                        + " where d.seal = ? and d.drawn_by = ? and e.draft_id is null order by d.id desc limit 1")
                .params(seal, by)
                .query(Rows.of(Draft.class))
                .optional();
    }

    List<Draft> open() {
        return jdbc.sql(SELECT + " where e.draft_id is null order by d.id desc limit 200")
                .query(Rows.of(Draft.class))
                .list();
    }

    /** Those that ended, the last one first. */
    List<Draft> ended(int most) {
        return jdbc.sql(SELECT + " where e.draft_id is not null order by e.at desc, d.id desc limit ?")
                .param(most)
                .query(Rows.of(Draft.class))
                .list();
    }

    /** The release of each deployment that was released. */
    List<Draft> released() {
        return jdbc.sql(SELECT + " where e.outcome = '" + Outcome.RELEASED + "'")
                .query(Rows.of(Draft.class))
                .list();
    }

    int waitingFor(String user) {
        return jdbc.sql(
                        """
                        select count(*) from designer_draft d left join designer_draft_end e on e.draft_id = d.id
                         where e.draft_id is null and d.drawn_by <> ?""")
                .param(user)
                .query(Integer.class)
                .single();
    }

    List<ModelFile> files(long id) {
        return jdbc.sql("select name, content from designer_draft_file where draft_id = ? order by name")
                .param(id)
                .query((row, n) -> new ModelFile(row.getString(1), row.getBytes(2)))
                .list();
    }

    /** Which versions ran when the draft was sent. */
    Map<Key, Integer> base(long id) {
        Map<Key, Integer> base = new TreeMap<>(Running.ORDER);
        jdbc.sql("select kind, key, version from designer_draft_base where draft_id = ?")
                .param(id)
                .query((row, n) -> base.put(new Key(Kind.valueOf(row.getString(1)), row.getString(2)), row.getInt(3)))
                .list();
        return base;
    }
}
