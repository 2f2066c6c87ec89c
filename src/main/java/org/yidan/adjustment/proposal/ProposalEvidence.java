package org.yidan.adjustment.proposal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.NewProposal;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The calls and cases that show why the list must change; each is linked with the proposal and can be seen from either side. */
@Component
public class ProposalEvidence {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CaseFiles files;
    private final CaseSight seen;
    private final CaseLinks links;
    private final OfficeClock clock;

    ProposalEvidence(
            JdbcClient jdbc, Calls calls, CaseFiles files, CaseSight seen, CaseLinks links, OfficeClock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.files = files;
        this.seen = seen;
        this.links = links;
        this.clock = clock;
    }

    /** Refuses a number that is no call and no case of the region, or none that the proposer may see. */
    void require(NewProposal asked, String businessKey) {
        Optional<String> found = asked.sent().actor().equals(StepEntry.SYSTEM)
                ? calls.findByCallNo(businessKey).map(Call::region).or(() -> files.find(businessKey)
                        .map(CaseFile::region))
                : seen.find(businessKey).map(VisibleCase::region);
        if (found.filter(asked.region()::equals).isEmpty()) {
            throw Refused.invalid("adjustment.evidence-unknown", businessKey);
        }
    }

    /** Adds evidence; false when the proposal has it already. */
    public boolean add(Proposal proposal, String businessKey) {
        boolean added = jdbc.sql(
                                """
                                insert into adjustment_evidence (proposal_id, business_key, linked_at) values (?, ?, ?)
                                on conflict do nothing""")
                        .params(proposal.id(), businessKey, Timestamp.from(clock.instant()))
                        .update()
                == 1;
        links.link(businessKey, proposal.caseNo(), Relation.ADJUSTMENT);
        return added;
    }

    /** The business keys in the order they came. */
    public List<String> of(Proposal proposal) {
        return jdbc.sql(
                        "select business_key from adjustment_evidence where proposal_id = ? order by linked_at, business_key")
                .param(proposal.id())
                .query(String.class)
                .list();
    }
}
