package org.yidan.enforcement.transfer;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.engine.steps.Step;
import org.yidan.organization.standin.StandIns;
import org.yidan.shared.Refused;

/** Who may not decide on a transfer to the police (移送规定 5): the team that reports it. */
@Component
class TransferHands implements SeparatedHands {

    private static final CrimeTransferStep DECIDE = CrimeTransferStep.DECIDE_TRANSFER;
    private static final CrimeTransferStep REPORT = CrimeTransferStep.REPORT_CRIME;

    private final CrimeTransfers transfers;
    private final CaseJournal journal;
    private final SubjectCompetence subjects;
    private final StandIns standIns;

    TransferHands(CrimeTransfers transfers, CaseJournal journal, SubjectCompetence subjects, StandIns standIns) {
        this.transfers = transfers;
        this.journal = journal;
        this.subjects = subjects;
        this.standIns = standIns;
    }

    @Override
    public String process() {
        return CrimeTransferStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return Map.of(DECIDE, Set.of(REPORT));
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return step.step().equals(DECIDE) ? team(transfers.byNo(step.no())) : Set.of();
    }

    /** Refuses the team, and whoever does not decide for the subject: its own people, or who stands in for its leader. */
    void requireDecider(CrimeTransfer transfer, String user) {
        Set<String> team = team(transfer);
        if (team.contains(user)) {
            throw Refused.forbidden("enforcement.transfer-decided-by-team");
        }
        String subject = transfer.subjectUnit();
        if (!standIns.mayAct(user, subjects.leaderOf(subject), team)) {
            subjects.requireSigner(user, subject);
        }
    }

    private Set<String> team(CrimeTransfer transfer) {
        Set<String> team = new HashSet<>(transfer.team());
        team.addAll(journal.actors(transfer.transferNo(), Set.of(REPORT)));
        return team;
    }
}
