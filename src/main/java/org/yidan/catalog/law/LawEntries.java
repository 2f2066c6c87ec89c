package org.yidan.catalog.law;

import java.sql.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the law register; they are only added to. */
@Repository
class LawEntries {

    private static final String SELECT =
            """
            select e.id, e.law, e.article, e.in_force_from, e.repealed_on, e.replaced_by, e.source, e.follows, e.entered_by,
              e.entered_at, c.passed, c.note, c.checked_by, c.checked_at
            from law_entry e left join law_check c on c.entry_id = e.id """;

    private final JdbcClient jdbc;

    LawEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the entry unless another first entry of the article, or another correction of the same entry, was there before. */
    Optional<Long> add(NewLaw law, String actor, Instant now) {
        return jdbc.sql(
                        """
                        insert into law_entry (law, article, in_force_from, repealed_on, replaced_by, source, follows, entered_by,
                          entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(
                        law.law(),
                        law.article(),
                        law.inForceFrom(),
                        law.repealedOn(),
                        law.replacedBy(),
                        law.source(),
                        law.follows(),
                        actor,
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Writes down the second person's word, once. */
    boolean check(long entry, boolean passed, @Nullable String note, String actor, Instant now) {
        return jdbc.sql("insert into law_check (entry_id, passed, note, checked_by, checked_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(entry, passed, note, actor, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<LawEntry> find(long id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query(LawEntry.class)
                .optional();
    }

    /** The first entry of the article, whether its law is written with or without the name of the state. */
    Optional<LawEntry> first(String law, @Nullable String article) {
        return jdbc.sql(SELECT
                        + " where e.follows is null and law_key(e.law) = law_key(:law)"
                        + " and e.article is not distinct from cast(:article as varchar) order by e.id limit 1")
                .param("law", law)
                .param("article", article)
                .query(LawEntry.class)
                .optional();
    }

    /** Every entry about the same article, the latest first. */
    List<LawEntry> history(LawEntry one) {
        return jdbc.sql(SELECT
                        + " where law_key(e.law) = law_key(:law) and e.article is not distinct from cast(:article as varchar)"
                        + " order by e.id desc")
                .param("law", one.law())
                .param("article", one.article())
                .query(LawEntry.class)
                .list();
    }

    /** What waits for the second person, the oldest first. */
    List<LawEntry> waiting() {
        return jdbc.sql(SELECT + " where c.entry_id is null order by e.id")
                .query(LawEntry.class)
                .list();
    }

    /** What counts now, by law and article; the matters are those of these regions. */
    List<LawLine> lines(String words, LocalDate today, Collection<String> regions, int limit, long offset) {
        return jdbc.sql(
                        """
                        select b.law, b.article, b.in_force_from, b.repealed_on,
                          array(select '《' || n.law || '》' || coalesce(n.article, '') from legal_basis_replacement r
                                join legal_basis n on n.id = r.replacement_id where r.repealed_id = b.id order by n.id) as following,
                          (select count(distinct (m.region, m.matter_code)) from matter_entry_basis eb
                           join matter_entry m on m.id = eb.entry_id
                           where eb.basis_id = b.id and m.region = any(:regions) and upper_inf(m.recorded) and coalesce(upper(m.valid) > :today, true)) as matters,
                          (select max(e.id) from law_entry e
                           where law_key(e.law) = law_key(b.law) and e.article is not distinct from b.article) as entry
                        from legal_basis b where position(regexp_replace(:words, '^《?中华人民共和国', '') in '《' || b.law || '》' || coalesce(b.article, '')) > 0
                        order by law_key(b.law), article_order(b.article), b.article nulls first, b.id limit :limit offset :offset""")
                .param("words", words)
                .param("today", today)
                .param("regions", regions.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    Array following = row.getArray("following");
                    long entry = row.getLong("entry");
                    return new LawLine(
                            row.getString("law"),
                            row.getString("article"),
                            row.getObject("in_force_from", LocalDate.class),
                            row.getObject("repealed_on", LocalDate.class),
                            List.of((String[]) following.getArray()),
                            row.getInt("matters"),
                            entry == 0 ? null : entry);
                })
                .list();
    }
}
