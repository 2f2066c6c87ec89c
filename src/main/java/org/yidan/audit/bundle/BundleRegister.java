package org.yidan.audit.bundle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Which bundles were given out, to whom, and how far the run of a month is; rows are only ever added. */
@Service
@Transactional
public class BundleRegister {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    BundleRegister(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A bundle that was made, or why it was not. */
    public record Given(
            String caseNo,
            boolean personal,
            String madeBy,
            Instant madeAt,
            @Nullable Long treeSize,
            @Nullable Integer leaves,
            @Nullable String manifestSha256,
            @Nullable String fault) {}

    /** The bundles of a month: what was ordered, and how many are made or could not be. */
    public record Run(
            long id,
            String month,
            boolean personal,
            List<String> cases,
            String orderedBy,
            Instant orderedAt,
            int done,
            int failed) {

        public int all() {
            return cases.size();
        }

        public boolean finished() {
            return done + failed >= all();
        }
    }

    void made(String caseNo, boolean personal, @Nullable Long run, String user, MadeBundle made) {
        add(caseNo, personal, run, user, made, null);
    }

    void failed(String caseNo, boolean personal, long run, String user, String fault) {
        add(caseNo, personal, run, user, null, fault);
    }

    private void add(
            String caseNo,
            boolean personal,
            @Nullable Long run,
            String user,
            @Nullable MadeBundle made,
            @Nullable String fault) {
        jdbc.sql(
                        """
                        insert into case_bundle (case_no, run_id, personal, made_by, made_at, tree_size, leaves, manifest_sha256, fault)
                        values (?, ?, ?, ?, ?, ?, ?, ?, left(?, 400))""")
                .param(caseNo)
                .param(run)
                .param(personal)
                .param(user)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(made == null ? null : made.treeSize())
                .param(made == null ? null : made.leaves())
                .param(made == null ? null : made.manifestSha256())
                .param(fault)
                .update();
    }

    long ordered(String month, boolean personal, List<String> cases, String user) {
        return jdbc.sql(
                        """
                        insert into bundle_run (month, personal, cases, ordered_by, ordered_at) values (?, ?, ?, ?, ?)
                        returning id""")
                .params(
                        month,
                        personal,
                        cases.toArray(String[]::new),
                        user,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A run of this user; of somebody else's there is none. */
    @Transactional(readOnly = true)
    public Run run(long id, String user) {
        return jdbc.sql(
                        """
                        select r.*, count(b.id) filter (where b.fault is null) done, count(b.fault) failed
                          from bundle_run r left join case_bundle b on b.run_id = r.id
                         where r.id = ? and r.ordered_by = ? group by r.id""")
                .params(id, user)
                .query(Rows.of(Run.class))
                .optional()
                .orElseThrow(() -> Refused.missing("bundle.no-run", id));
    }

    /** The newest bundles of cases of these regions. */
    @Transactional(readOnly = true)
    public List<Given> newest(Set<String> regions) {
        return jdbc.sql(
                        """
                        select b.* from case_bundle b join case_file f on f.case_no = b.case_no
                         where f.region = any(?) order by b.id desc limit ?""")
                .params(regions.toArray(String[]::new), SHOWN)
                .query(Rows.of(Given.class))
                .list();
    }
}
