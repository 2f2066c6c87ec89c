package org.yidan.powerreturn.record;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.shared.Rehearsing;

/** Finds returns; {@link #locked} makes acts on one return follow one another. */
@Component
public class ReturnFiles {

    private final PowerReturnTable table;
    private final CaseFiles files;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    ReturnFiles(PowerReturnTable table, CaseFiles files, EntityManager entities, JdbcClient jdbc) {
        this.table = table;
        this.files = files;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** The return, read anew and locked until the transaction ends; refuses a closed one. */
    public PowerReturn locked(CaseFile file) {
        files.locked(file.caseNo()).requireOpen();
        PowerReturn found = of(file.caseNo());
        entities.refresh(found);
        return found;
    }

    /** The return as it is known. */
    public PowerReturn of(String caseNo) {
        return table.findById(caseNo).orElseThrow(() -> new IllegalStateException("no return " + caseNo));
    }

    public PowerReturn save(PowerReturn opened) {
        return table.saveAndFlush(opened);
    }

    /** Acts on all returns of one matter in the region follow one another until the transaction ends; nobody waits for a rehearsal. */
    public void lockMatter(String region, String matterCode) {
        if (Rehearsing.isOn()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 110))")
                .param(region + "/" + matterCode)
                .query((row, n) -> true)
                .single();
    }

    /** Whether this origin has opened a return, whatever became of it. */
    public boolean anyOf(String originKey) {
        return jdbc.sql("select exists (select from power_return where origin_key = ?)")
                .param(originKey)
                .query(Boolean.class)
                .single();
    }

    /** The oldest other return of the matter that is reviewed and not assessed yet, into which this one may go. */
    public Optional<String> hostFor(PowerReturn file) {
        return jdbc.sql(
                        """
                        select case_no from power_return
                         where region = ? and matter_code = ? and case_no <> ? and stage = 'UNDER_REVIEW'
                           and finding is null and support_rounds = 0 and legality is null
                         order by case_no limit 1""")
                .params(file.region(), file.matterCode(), file.caseNo())
                .query(String.class)
                .optional();
    }
}
