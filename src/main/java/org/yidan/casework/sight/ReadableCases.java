package org.yidan.casework.sight;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CaseTasks;
import org.yidan.engine.CurrentUser;

/**
 * The one rule of who may read a case, for the list as for the page: one of the user's reader names stands in its line
 * ({@code case_line_source}, ADR 0040: the list reads what was kept of it, the page asks it), or he has a task in a case that is
 * read by that, too.
 */
@Component
public class ReadableCases {

    /** The reader of everything, in every line. */
    public static final String EVERYTHING = "*";

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");

    private static final Set<String> OVERSEERS = Set.of("region:", "office:", "staff:");

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
        return seesEverything() ? Set.of(EVERYTHING) : own();
    }

    private boolean seesEverything() {
        return user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
    }

    private Set<String> own() {
        Set<String> own = new HashSet<>();
        names.forEach(of -> own.addAll(of.own()));
        return own;
    }

    /** The numbers of the cases that the current user reads because he has a task in them or may take one. */
    public Set<String> withTask() {
        return user.find().map(id -> tasks.casesOf(id, user.groups())).orElse(Set.of());
    }

    /** Whether the current user may read the case of this number, as its record stands now, before the commit, too. */
    public boolean mayRead(String caseNo) {
        return jdbc.sql(
                                "select exists (select from case_line_source where case_no = ? and readers && cast(? as text[]))")
                        .params(caseNo, readers().toArray(String[]::new))
                        .query(Boolean.class)
                        .single()
                || hasTask(caseNo);
    }

    /** Whether he or one of his units takes part in the case, and does not only oversee it. */
    public boolean takesPart(CaseFile file) {
        return seen(file).filter(VisibleCase::takesPart).isPresent();
    }

    /** The case as he sees it, with one statement on its line; empty when he may not read it. */
    Optional<VisibleCase> seen(CaseFile file) {
        Set<String> own = own();
        if (seesEverything()) {
            own.add(EVERYTHING);
        }
        Set<String> through = jdbc.sql(
                        "select reader from case_line_source, unnest(readers) reader where case_no = ? and reader = any(?)")
                .params(file.caseNo(), own.toArray(String[]::new))
                .query(String.class)
                .set();
        boolean takesPart = through.stream().anyMatch(ReadableCases::isOfWhoTakesPart)
                || names.stream().anyMatch(of -> of.directs(file))
                || hasTask(file.caseNo());
        return takesPart || !through.isEmpty() ? Optional.of(new VisibleCase(file, takesPart)) : Optional.empty();
    }

    private static boolean isOfWhoTakesPart(String reader) {
        return !reader.equals(EVERYTHING) && OVERSEERS.stream().noneMatch(reader::startsWith);
    }

    private boolean hasTask(String caseNo) {
        return CaseKind.ofNumber(caseNo).filter(CaseKind::readByTask).isPresent()
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
