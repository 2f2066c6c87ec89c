package org.yidan.casework.sight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CaseTasks;
import org.yidan.engine.CurrentUser;

/**
 * The one rule of who may read a call or case, for the list as for the page: one of the user's reader names stands in its line
 * ({@code case_line_source}, ADR 0040: the list reads what was kept of it, the page asks it), or he has a task in the case.
 */
@Component
public class ReadableCases {

    /** The reader of everything, in every line. */
    public static final String EVERYTHING = "*";

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");

    private final CurrentUser user;
    private final List<ReaderNames> names;
    private final CaseTasks tasks;
    private final JdbcClient jdbc;

    ReadableCases(CurrentUser user, List<ReaderNames> names, CaseTasks tasks, JdbcClient jdbc) {
        this.user = user;
        this.names = names;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** The reader names of the current user; {@link #EVERYTHING} alone when he reads all. */
    public Set<String> readers() {
        if (user.groups().stream().anyMatch(SEE_EVERYTHING::contains)) {
            return Set.of(EVERYTHING);
        }
        Set<String> own = new HashSet<>();
        names.forEach(of -> own.addAll(of.own()));
        return own;
    }

    /** The numbers of the cases, not of the calls, that the current user has a task in or may take one of. */
    public Set<String> withTask() {
        return user.find().map(id -> tasks.casesOf(id, user.groups())).orElse(Set.of());
    }

    /** Whether the current user may read the call or case of this number, as its record stands now, before the commit, too. */
    public boolean mayRead(String caseNo) {
        return jdbc.sql(
                                "select exists (select from case_line_source where case_no = ? and readers && cast(? as text[]))")
                        .params(caseNo, readers().toArray(String[]::new))
                        .query(Boolean.class)
                        .single()
                || CaseKind.ofNumber(caseNo)
                                .filter(kind -> kind != CaseKind.CALL)
                                .isPresent()
                        && withTask().contains(caseNo);
    }

    /** The units, and townships, through which people read the call or case: those that take part in it. */
    public Set<String> unitsOf(String caseNo) {
        return jdbc.sql(
                        """
                        select split_part(reader, ':', 2) from case_line_source, unnest(readers) reader
                         where case_no = ? and split_part(reader, ':', 1) in ('unit', 'party', 'place')""")
                .param(caseNo)
                .query(String.class)
                .set();
    }
}
