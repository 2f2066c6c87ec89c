package org.yidan.enforcement.joint.measure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.joint.JointLapses;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.SiteOfficers;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;

/**
 * Transfers of what another subject is competent for (RULES B12): letter F-24, and the receipt of the unit that gets
 * it.
 */
@Service
@Transactional
public class HandOverDesk {

    private static final JointEnforcementStep RECEIPT = JointEnforcementStep.RECEIPT_TRANSFER;

    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final CaseClock deadlines;
    private final SiteOfficers officers;
    private final Violations violations;
    private final Measures measures;
    private final Organization organization;
    private final JointLapses lapses;

    HandOverDesk(
            CaseFiles files,
            CaseParties parties,
            CaseDocuments documents,
            CaseJournal journal,
            CaseClock deadlines,
            SiteOfficers officers,
            Violations violations,
            Measures measures,
            Organization organization,
            JointLapses lapses) {
        this.files = files;
        this.parties = parties;
        this.documents = documents;
        this.journal = journal;
        this.deadlines = deadlines;
        this.officers = officers;
        this.violations = violations;
        this.measures = measures;
        this.organization = organization;
        this.lapses = lapses;
    }

    /** Issues the letter to the competent unit, which becomes a party of the task. */
    public void transfer(CaseFile open, int violationNo, Sent sent) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.one(file.caseNo(), violationNo, Measure.TRANSFER);
        Violation violation = violations.one(file.caseNo(), violationNo);
        String subject = officers.signingSubject(measure.unitCode(), sent.actor());
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("to", organization.unit(measure.requireTarget()).name());
        content.put("party", violation.party().name());
        content.put("facts", violation.facts());
        String documentNo = documents
                .issue(file, new NewDocument("F-24", subject, sent.actor(), "案件（线索）移送函", content))
                .documentNo();
        measures.begin(measure, State.SENT, journal.now(), null, documentNo, null);
        parties.add(file.caseNo(), "transferee", measure.requireTarget());
        journal.done(
                file,
                sent.entry(JointEnforcementStep.TRANSFER_TO_COMPETENT, documentNo)
                        .forUnit(measure.unitCode()));
    }

    /** The receipt of a transfer. */
    public enum Receipt implements StepResult {
        ACCEPTED,
        REFUSED;

        @Override
        public Step step() {
            return JointEnforcementStep.RECEIPT_TRANSFER;
        }
    }

    /** The receiving unit accepts, or refuses and says why. */
    public void receipt(CaseFile open, int violationNo, Receipt receipt, @Nullable String note, Sent sent) {
        CaseFile file = files.locked(open.caseNo());
        if (receipt == Receipt.REFUSED && note == null) {
            throw EnforcementRefused.invalid("rejection-without-reason");
        }
        TakenMeasure measure = measures.one(file.caseNo(), violationNo, Measure.TRANSFER);
        measures.state(measure, receipt == Receipt.ACCEPTED ? State.ACCEPTED : State.REJECTED);
        journal.done(file, sent.entry(receipt, note).forUnit(measure.requireTarget()));
    }

    /** The receiving unit did not answer in time. */
    public void receiptMissing(CaseFile open, int violationNo) {
        CaseFile file = files.locked(open.caseNo());
        String unit = measures.one(file.caseNo(), violationNo, Measure.TRANSFER).requireTarget();
        Instant due = deadlines
                .running(file.caseNo(), RECEIPT, unit)
                .map(deadline -> deadline.due())
                .orElse(null);
        lapses.tell(file, unit, RECEIPT, Category.OVERDUE_ACCEPT, "receipt-missing", due);
        journal.note(
                file,
                StepEntry.bySystem(JointEnforcementStep.NOTE_RECEIPT_MISSING, null)
                        .forUnit(unit));
    }
}
