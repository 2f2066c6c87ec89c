package org.yidan.powerreturn.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseParties;
import org.yidan.shared.Refused;

/** Which townships a return concerns; the database allows one open return for each matter and township. */
@Component
public class ReturnTownships {

    private static final String PARTY = "township";

    private final JdbcClient jdbc;
    private final CaseParties parties;

    ReturnTownships(JdbcClient jdbc, CaseParties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** What has become of a township in a return. */
    public enum State {
        OPEN,
        /** Reviewed together with another return of the matter. */
        MERGED,
        WITHDRAWN,
        /** Asked, but left out of the decision. */
        EXCLUDED,
        RETURNED,
        /** The return was rejected; the township keeps the power. */
        KEPT
    }

    /** Adds a township, also as a party of the case; the loser of a race for the same matter and township is told of the open return. */
    public void add(PowerReturn file, String township, @Nullable String appliedBy) {
        try {
            jdbc.sql(
                            """
                            insert into return_township (case_no, region, matter_code, township, applied_by, state)
                            values (?, ?, ?, ?, ?, 'OPEN')
                            on conflict (case_no, township) do update set state = 'OPEN', applied_by = excluded.applied_by""")
                    .params(file.caseNo(), file.region(), file.matterCode(), township, appliedBy)
                    .update();
            parties.add(file.caseNo(), PARTY, township);
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("powerreturn.open-already", township, file.matterCode());
        }
    }

    /** The number of the open return of this matter and township. */
    public Optional<String> openCase(String region, String matterCode, String township) {
        return jdbc.sql("select case_no from return_township where region = ? and matter_code = ? and township = ?"
                        + " and state = 'OPEN'")
                .params(region, matterCode, township)
                .query(String.class)
                .optional();
    }

    /** The townships of a return that are in this state, by code. */
    public List<String> of(String caseNo, State state) {
        return jdbc.sql("select township from return_township where case_no = ? and state = ? order by township")
                .params(caseNo, state.name())
                .query(String.class)
                .list();
    }

    /** The townships that asked for it themselves and have not withdrawn, by code. */
    public List<String> applicants(String caseNo) {
        return jdbc.sql("select township from return_township where case_no = ? and state = 'OPEN'"
                        + " and applied_by is not null order by township")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** The township is no longer concerned, and no party of the case any more. */
    public void leave(String caseNo, String township, State state) {
        jdbc.sql("update return_township set state = ? where case_no = ? and township = ?")
                .params(state.name(), caseNo, township)
                .update();
        parties.remove(caseNo, PARTY, township);
    }

    /** Moves all that are open. */
    public void moveAll(String caseNo, State state) {
        jdbc.sql("update return_township set state = ? where case_no = ? and state = 'OPEN'")
                .params(state.name(), caseNo)
                .update();
    }
}
