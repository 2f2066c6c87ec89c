package org.yidan.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which guides (说明书) the co-operating units have confirmed (RULES 7.2); an imported list has none that is. */
@Component
public class MatterGuides {

    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;

    MatterGuides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every unit that co-operates in the matter agrees to these steps. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(String region, String matterCode, List<String> steps, String caseNo, Instant now) {
        jdbc.sql("insert into guide_confirmed (region, matter_code, guide_md5, case_no, confirmed_at)"
                        + " values (?, ?, md5(?), ?, ?) on conflict do nothing")
                .params(region, matterCode, String.join(SEPARATOR, steps), caseNo, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the guide of the entry, as it stands, was confirmed. */
    public boolean isConfirmed(MatterEntry entry) {
        return jdbc.sql(
                        "select exists (select from guide_confirmed where region = ? and matter_code = ? and guide_md5 = md5(?))")
                .params(entry.region(), entry.code(), String.join(SEPARATOR, entry.guideSteps()))
                .query(Boolean.class)
                .single();
    }
}
