package org.yidan.enforcement.joint.measure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.penalty.NewPenaltyCase;
import org.yidan.enforcement.penalty.PenaltyDesk;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.enforcement.transfer.NewTransfer;
import org.yidan.enforcement.transfer.TransferDesk;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Characters;

/**
 * Opens the cases that follow from what was found (RULES B10, B11): one penalty case for a subject and violation, one
 * transfer.
 */
@Service
@Transactional
public class FollowingCases {

    private static final int LONGEST_CAUSE = 200;

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LaterSteps later;
    private final JointTasks tasks;
    private final Violations violations;
    private final PenaltyDesk penalties;
    private final TransferDesk transfers;

    FollowingCases(
            CaseFiles files,
            CaseJournal journal,
            LaterSteps later,
            JointTasks tasks,
            Violations violations,
            PenaltyDesk penalties,
            TransferDesk transfers) {
        this.files = files;
        this.journal = journal;
        this.later = later;
        this.tasks = tasks;
        this.violations = violations;
        this.penalties = penalties;
        this.transfers = transfers;
    }

    /** Opens the penalty case of the next violation that asks for one; the caller starts its process. */
    public CaseFile openPenaltyCase(CaseFile open) {
        CaseFile file = files.locked(open.caseNo());
        JointTask task = tasks.byNo(file.caseNo());
        Violation violation = violations
                .nextPenalty(file.caseNo())
                .orElseThrow(() -> new IllegalStateException("no violation of " + file.caseNo() + " asks for a case"));
        LaterSteps.Taker taker = later.of(file, violation);
        CaseFile filed = penalties.request(new NewPenaltyCase(
                task.callNo(),
                file.caseNo(),
                file.region(),
                taker.unit(),
                PinnedCaseMatter.of(taker.entry()),
                file.township(),
                violation.party(),
                cause(violation),
                violation.actId(),
                violation.foundOn(),
                violation.officers()));
        violations.filed(violation, filed.caseNo());
        note(file, JointEnforcementStep.TAKE_UP_VIOLATION, violation, filed);
        return filed;
    }

    /** Opens the transfer to the police of the next violation in which a crime is suspected. */
    public CaseFile openTransfer(CaseFile open) {
        CaseFile file = files.locked(open.caseNo());
        Violation violation = violations
                .nextCrime(file.caseNo())
                .orElseThrow(() -> new IllegalStateException("no violation of " + file.caseNo() + " is a crime"));
        CaseFile transfer = transfers.request(new NewTransfer(
                file.caseNo(), file.region(), violation.unitCode(), cause(violation), violation.officers()));
        violations.transferred(violation, transfer.caseNo());
        note(file, JointEnforcementStep.TAKE_UP_CRIME, violation, transfer);
        return transfer;
    }

    private static String cause(Violation violation) {
        String facts = violation.facts();
        return Characters.count(facts) <= LONGEST_CAUSE ? facts : Characters.first(facts, LONGEST_CAUSE - 1) + "…";
    }

    private void note(CaseFile file, Step step, Violation violation, CaseFile opened) {
        journal.note(file, StepEntry.bySystem(step, opened.caseNo()).forUnit(violation.unitCode()));
    }
}
