package org.yidan.catalog.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the articles that matters rest on: when they came into force, when they were repealed and what follows them. A law written
 * with and without the name of the state before it is one law, under the name that was met first.
 */
@Component
public class LegalBasisRegister {

    private final JdbcTemplate jdbc;

    LegalBasisRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that each cited article is known; one not seen before shares the life recorded for its whole law. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(Collection<Citation> citations) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        citations.stream()
                .distinct()
                .forEach(citation -> rows.add(
                        new @Nullable Object[] {citation.law(), citation.law(), citation.article(), citation.law()}));
        jdbc.batchUpdate(
                """
                insert into legal_basis (law, article, in_force_from, repealed_on)
                select coalesce((select n.law from legal_basis n where law_key(n.law) = law_key(?) order by n.id limit 1), ?), ?,
                  w.in_force_from, w.repealed_on
                from (select 1) one left join legal_basis w on law_key(w.law) = law_key(?) and w.article is null
                on conflict (law_key(law), article) do nothing""",
                rows);
    }

    /**
     * Records the life of an article, or of a whole law: its articles share it, save those whose own life was recorded otherwise.
     *
     * @param replacements what follows it; none when nothing does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Citation entered, LocalDate from, @Nullable LocalDate until, List<Citation> replacements) {
        register(List.of(entered));
        register(replacements);
        for (Citation one : lived(entered, from, until)) {
            jdbc.update(
                    """
                    delete from legal_basis_replacement where repealed_id in
                    (select id from legal_basis where law_key(law) = law_key(?) and article is not distinct from ?)""",
                    one.law(),
                    one.article());
            replacements.forEach(next -> replace(one, next));
        }
    }

    private List<Citation> lived(Citation entered, LocalDate from, @Nullable LocalDate until) {
        return jdbc.query(
                """
                update legal_basis a set repealed_on = cast(? as date), in_force_from =
                  case when a.id = w.id or a.in_force_from is null or a.in_force_from = w.in_force_from then cast(? as date)
                       else a.in_force_from end
                from legal_basis w
                where law_key(w.law) = law_key(?) and w.article is not distinct from cast(? as varchar)
                  and law_key(a.law) = law_key(w.law)
                  and (a.id = w.id or w.article is null and a.repealed_on is not distinct from w.repealed_on)
                returning a.law, a.article""",
                (row, number) -> new Citation(row.getString("law"), row.getString("article")),
                until,
                from,
                entered.law(),
                entered.article());
    }

    /** Records the first day of a law for all its known articles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameIntoForce(String law, LocalDate day) {
        jdbc.update("update legal_basis set in_force_from = ? where law_key(law) = law_key(?)", day, law);
    }

    /** Records that the articles are no longer law from that day on, and which articles follow them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repeal(List<Citation> repealed, LocalDate day, List<Citation> replacements) {
        register(repealed);
        register(replacements);
        for (Citation old : repealed) {
            jdbc.update(
                    "update legal_basis set repealed_on = ? where law_key(law) = law_key(?) and article is not distinct from ?",
                    day,
                    old.law(),
                    old.article());
            replacements.forEach(replacement -> replace(old, replacement));
        }
    }

    /** Records what a matter could rest on when its articles end on that day; a proposal for whoever changes the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(String matterCode, LocalDate day, String citations) {
        jdbc.update(
                "insert into legal_basis_transition (matter_code, repealed_on, citations) values (?, ?, ?)"
                        + " on conflict do nothing",
                matterCode,
                day,
                citations);
    }

    private void replace(Citation old, Citation replacement) {
        jdbc.update(
                """
                insert into legal_basis_replacement (repealed_id, replacement_id)
                select o.id, n.id from legal_basis o, legal_basis n
                where law_key(o.law) = law_key(?) and o.article is not distinct from ?
                  and law_key(n.law) = law_key(?) and n.article is not distinct from ? and n.id <> o.id
                on conflict do nothing""",
                old.law(),
                old.article(),
                replacement.law(),
                replacement.article());
    }
}
