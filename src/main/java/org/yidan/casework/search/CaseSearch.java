package org.yidan.casework.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.web.Reading;

/**
 * Finds calls and cases the current user may see, also finished ones; goes on from a line, so late pages cost no more. The newest
 * lines of his readers are tried first; when too few of them are what is asked for, the marks of all lines find the rest, month
 * by month until the page is full (ADR 0040).
 */
@NamedInterface("search")
@Component
public class CaseSearch {

    private static final int ROWS = 20;
    private static final int MOST = ROWS + 1;
    /** So many of the newest lines are tried. What is in fewer than one of ten lines is found by its marks. */
    private static final int TRIED = 200;

    private static final String ORDER = " order by opened_at desc, case_no desc limit ";
    private static final Comparator<CaseLine> NEWEST =
            Comparator.comparing(CaseLine::openedAt).thenComparing(CaseLine::no).reversed();

    /** Lists of several readers overlap; the newest of all are among the newest of each. */
    private static final String TRY =
            """
            select l.* from (
                select distinct r.opened_at, r.case_no from unnest(cast(:lists as text[])) list (reader)
                  cross join lateral (select opened_at, case_no from case_reader r where r.reader = list.reader
                                       and %1$s order by opened_at desc, case_no desc limit %2$d) r
                 order by opened_at desc, case_no desc limit %2$d) newest
              join case_line l using (case_no) where %3$s
             order by l.opened_at desc, l.case_no desc limit""";

    /** Slices are visited in order, and no further one when the page is full; the fence makes the marks find, not the order. */
    private static final String BY_MARKS =
            """
            with span as materialized (
                select case_slice(max(a.opened_at)) as newest, case_slice(min(z.opened_at)) as oldest,
                       cast(:marks as text[])
                         || array(select piece from unnest(cast(:words as text[])) word, unnest(case_word(word)) piece) as marks
                  from unnest(cast(:lists as text[])) list (reader)
                 cross join lateral (select opened_at from case_reader r where r.reader = list.reader and %1$s
                                      order by opened_at desc, case_no desc limit 1) a
                 cross join lateral (select opened_at from case_reader r where r.reader = list.reader and %1$s
                                      order by opened_at, case_no limit 1) z)
            select l.* from span cross join lateral generate_series(span.newest, span.oldest, -1) slice
             cross join lateral (
                select * from (
                    select * from case_line
                     where case_marks(opened_at, array[case_no, title, matter_code, matter_name, place], kind, open, outcome, unit,
                                      readers) @> case_keys(span.marks, slice) %2$s offset 0) marked
                 where %1$s and %3$s order by opened_at desc, case_no desc limit 21) l
             limit""";

    private static final String MARKED_READERS =
            """
            and case_marks(opened_at, array[case_no, title, matter_code, matter_name, place], kind, open, outcome, unit, readers)
                && case_keys(cast(:readers as text[]), slice)""";

    /** Those that run or ran on a version of a process, also as a part of a case. */
    private static final String OF_VERSION =
            """
            select * from case_line
             where case_no in (select p.business_key_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
                                where d.key_ = :process and d.version_ = :version)
               and (:everything or readers && cast(:readers as text[]) or case_no = any(:tasked)) and %1$s and %2$s""";

    private static final String SEEN = "readers && cast(:readers as text[]) and ";

    private final JdbcClient jdbc;
    private final ReadableCases readable;
    private final CurrentUser user;
    private final Organization organization;

    CaseSearch(JdbcClient jdbc, ReadableCases readable, CurrentUser user, Organization organization) {
        this.jdbc = jdbc;
        this.readable = readable;
        this.user = user;
        this.organization = organization;
    }

    /** A page of what is asked for, newest first. */
    public CasePage find(CaseQuestion question) {
        Conditions asked = Conditions.of(question, user.id());
        Set<String> readers = readable.readers();
        boolean everything = readers.contains(ReadableCases.EVERYTHING);
        Collection<String> lists = question.onlyMine() ? List.of(Conditions.mine(user.id())) : readers;
        asked.with("lists", array(lists)).with("readers", array(readers));

        String seen = everything ? asked.chosen() : SEEN + asked.chosen();
        if (asked.ofVersion()) {
            asked.with("tasked", array(readable.withTask())).with("everything", everything);
            return page(lines(OF_VERSION.formatted(asked.span(), asked.chosen()) + ORDER, asked));
        }
        if (asked.isNumber()) {
            List<CaseLine> named = lines(
                    "select * from case_line where case_no = :code and " + asked.span() + " and " + seen + ORDER,
                    asked);
            if (!named.isEmpty()) {
                return page(named);
            }
        }
        TreeSet<CaseLine> found = new TreeSet<>(NEWEST);
        int tried = asked.choosesAny() ? TRIED : MOST;
        found.addAll(lines(TRY.formatted(asked.span(), tried, seen), asked));
        if (found.size() < MOST && asked.choosesAny()) {
            String marked = everything ? "" : MARKED_READERS;
            found.addAll(lines(BY_MARKS.formatted(asked.span(), marked, seen), asked));
        }
        found.addAll(withTask(asked, everything));
        return page(List.copyOf(found));
    }

    private static CasePage page(List<CaseLine> found) {
        Reading.found(Math.min(found.size(), ROWS));
        return new CasePage(found.stream().limit(ROWS).toList(), found.size() > ROWS);
    }

    /** The lines of these numbers that the current user may see, in this order. */
    public List<CaseLine> lines(List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Set<String> readers = readable.readers();
        Map<String, CaseLine> found = jdbc
                .sql(
                        """
                                select * from case_line where case_no = any(:numbers)
                                   and (:everything or readers && cast(:readers as text[]) or case_no = any(:tasked))""")
                .param("numbers", array(numbers))
                .param("everything", readers.contains(ReadableCases.EVERYTHING))
                .param("readers", array(readers))
                .param("tasked", array(readable.withTask()))
                .query((row, n) -> line(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseLine::no, Function.identity()));
        return numbers.stream()
                .flatMap(no -> Optional.ofNullable(found.get(no)).stream())
                .toList();
    }

    /** What he sees only because he has a task in it; few, as the tasks are. */
    private List<CaseLine> withTask(Conditions asked, boolean everything) {
        Set<String> numbers = everything ? Set.of() : readable.withTask();
        return numbers.isEmpty()
                ? List.of()
                : lines(
                        "select * from case_line where case_no = any(:tasked) and " + asked.span() + " and "
                                + asked.chosen() + ORDER,
                        asked.with("tasked", array(numbers)));
    }

    private List<CaseLine> lines(String sql, Conditions asked) {
        return jdbc.sql(sql + " " + MOST)
                .params(asked.parameters())
                .query((row, n) -> line(row))
                .list();
    }

    private static String[] array(Collection<String> names) {
        return names.toArray(String[]::new);
    }

    private CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getString("case_no"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("matter_name"),
                row.getString("place"),
                row.getString("urgency"),
                row.getBoolean("open"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("unit"))
                        .flatMap(organization::find)
                        .map(OrganizationUnit::name)
                        .orElse(null),
                row.getTimestamp("opened_at").toInstant());
    }
}
