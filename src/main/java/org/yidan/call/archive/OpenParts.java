package org.yidan.call.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.MatterCallStep.Trait;
import org.yidan.casework.CaseFile;
import org.yidan.engine.steps.Step;

/**
 * What of a closed call is still open, so that its package waits: the papers and the telephone notice a critical call owes, the
 * sorting of an unlisted matter, a dispute about the duty, a request nobody has decided. All of them are parts the package has a
 * place for and all end by their own limits. The tracking of a case, the survey after it and answers of other processes are no such
 * parts: they follow, and get supplements.
 */
@Component
class OpenParts {

    private static final String ANY =
            """
            select exists (select from case_deadline where case_no = :no and met_at is null and step in (:owed))
                or exists (select from call_request where call_id = :call and status = 'SUBMITTED')
                or exists (select from ruling_dispute where call_id = :call and stage = 'OPEN')""";

    private final JdbcClient jdbc;

    OpenParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(CaseFile file) {
        return jdbc.sql(ANY)
                .param("call", file.id())
                .param("no", file.caseNo())
                .param("owed", Step.keys(MatterCallStep.with(Trait.OWED)))
                .query(Boolean.class)
                .single();
    }
}
