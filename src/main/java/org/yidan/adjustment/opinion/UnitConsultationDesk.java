package org.yidan.adjustment.opinion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.opinion.UnitOpinion.Given;
import org.yidan.adjustment.opinion.UnitOpinion.Verdict;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Asks the affected units; each answers for itself, and silence is recorded after two reminders (RULES D3). */
@Service
@Transactional
public class UnitConsultationDesk {

    private static final ListAdjustmentStep STEP = ListAdjustmentStep.CONSULT_UNITS;

    private final CaseFiles files;
    private final Proposals proposals;
    private final UnitOpinions opinions;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final DutyLapses lapses;

    UnitConsultationDesk(
            CaseFiles files,
            Proposals proposals,
            UnitOpinions opinions,
            CaseDocuments documents,
            CaseJournal journal,
            CaseClock clock,
            DutyLapses lapses) {
        this.files = files;
        this.proposals = proposals;
        this.opinions = opinions;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** Records what the unit says, and issues its form F-61. */
    public void answer(CaseFile of, String unit, Given given, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = open(file, unit);
        if (given.verdict() == Verdict.OBJECT) {
            FormAnswers.required("objectionReason", given.reason());
            FormAnswers.required("opinionText", given.text());
        }
        opinions.save(new UnitOpinion(proposal, unit, given, sent.actor(), clock.now()));
        documents.issue(file, new NewDocument("F-61", unit, sent.actor(), file.title(), content(given)));
        journal.done(file, sent.entry(given.verdict(), given.text()).forUnit(unit));
    }

    private static Map<String, Object> content(Given given) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("opinion", given.verdict().name());
        content.put("reason", String.valueOf(given.reason()));
        content.put("text", String.valueOf(given.text()));
        return content;
    }

    /** Reminds the unit for the first or the second time. */
    public void remind(CaseFile file, String unit, int time) {
        journal.note(
                file,
                StepEntry.bySystem(time == 1 ? Reminder.REMINDED : Reminder.REMINDED_AGAIN, null)
                        .forUnit(unit));
    }

    /** The unit did not answer in time: recorded as no opinion, and told to the ledger. */
    public void silent(CaseFile of, String unit) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = open(file, unit);
        Instant deadline =
                clock.running(file.caseNo(), STEP, unit).map(CaseDeadline::due).orElse(null);
        Given nothing = new Given(Verdict.NO_OPINION, null, null);
        opinions.save(new UnitOpinion(proposal, unit, nothing, StepEntry.SYSTEM, clock.now()));
        journal.done(file, StepEntry.bySystem(Verdict.NO_OPINION, null).forUnit(unit));
        lapses.tell(new DutyLapsed(
                file.caseNo(),
                file.region(),
                unit,
                null,
                STEP,
                DutyLapsed.Category.LATE_OPINION,
                1,
                Texts.kept("adjustment.opinion-missing"),
                deadline,
                clock.now()));
    }

    private Proposal open(CaseFile file, String unit) {
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (opinions.existsByProposalIdAndRoundAndUnitCode(proposal.id(), proposal.round(), unit)) {
            throw Refused.conflict("adjustment.opinion-given", unit);
        }
        return proposal;
    }

    /** The opinions of the present round. */
    @Transactional(readOnly = true)
    public List<UnitOpinion> of(Proposal proposal) {
        return opinions.of(proposal);
    }

    /** How often a unit that says nothing was reminded. */
    private enum Reminder implements StepResult {
        REMINDED,
        REMINDED_AGAIN;

        @Override
        public Step step() {
            return ListAdjustmentStep.CONSULT_UNITS;
        }
    }
}
