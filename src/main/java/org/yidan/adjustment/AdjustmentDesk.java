package org.yidan.adjustment;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.adjustment.proposal.ProposalRegistrar;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.EvidenceAdded;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.Rehearsing;

/** Takes proposals to change the list, from people by a form and from the system by its events (RULES D1). */
@Service
@Transactional
public class AdjustmentDesk {

    private final ProposalRegistrar registrar;
    private final Proposals proposals;
    private final ProposalEvidence evidence;
    private final CaseFiles files;
    private final CaseProcess process;
    private final CaseJournal journal;
    private final JdbcClient jdbc;

    AdjustmentDesk(
            ProposalRegistrar registrar,
            Proposals proposals,
            ProposalEvidence evidence,
            CaseFiles files,
            CaseProcess process,
            CaseJournal journal,
            JdbcClient jdbc) {
        this.registrar = registrar;
        this.proposals = proposals;
        this.evidence = evidence;
        this.files = files;
        this.process = process;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * Opens a proposal and starts its process. A second proposal of the same origin gives the first one back, also when it comes
     * at the same moment on another node.
     */
    public CaseFile propose(NewProposal asked) {
        String origin = asked.originKey();
        if (origin != null) {
            oneAtATime(origin);
            Optional<Proposal> known = proposals.findByOriginKey(origin);
            if (known.isPresent()) {
                return files.byNo(known.get().caseNo());
            }
        }
        CaseFile file = registrar.register(asked);
        process.start(file, Map.of());
        return file;
    }

    /** Records a proposal whose process a form has just started. */
    public CaseFile register(NewProposal asked) {
        return registrar.register(asked);
    }

    /** Adds a call or case to the reasons of an open proposal; does nothing when it is among them. */
    public void addEvidence(String caseNo, String businessKey, @Nullable String note) {
        CaseFile file = files.locked(caseNo);
        if (evidence.add(proposals.byNo(caseNo), businessKey)) {
            journal.note(file, StepEntry.bySystem(EvidenceAdded.ADDED, note == null ? businessKey : note));
        }
    }

    /** Lets everybody who speaks of this subject wait for the others until the transaction ends; nobody waits for a rehearsal. */
    public void oneAtATime(String subject) {
        if (Rehearsing.isOn()) {
            return;
        }
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 120))")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
