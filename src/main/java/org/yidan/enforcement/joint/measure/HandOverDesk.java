package org.yidan.enforcement.joint.measure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
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
import org.yidan.shared.Refused;

/**
 * Transfers of what another subject is competent for (RULES B12): letter F-24, and the receipt of the unit that gets
 * it.
 */
@Service
@Transactional
public class HandOverDesk {

    private static final JointEnforcementStep RECEIPT = JointEnforcementStep.RECEIPT_TRANSFER;

    private final CaseRecords records;
    private final SiteOfficers officers;
    private final Violations violations;
    private final Measures measures;
    private final Organization organization;
    private final JointLapses lapses;

    HandOverDesk(
            CaseRecords records,
            SiteOfficers officers,
            Violations violations,
            Measures measures,
            Organization organization,
            JointLapses lapses) {
        this.records = records;
        this.officers = officers;
        this.violations = violations;
        this.measures = measures;
        this.organization = organization;
        this.lapses = lapses;
    }

    /** Issues the letter to the competent unit, which becomes a party of the task. */
    public void transfer(CaseFile open, int violationNo, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        TakenMeasure measure = measures.one(record.caseNo(), violationNo, Measure.TRANSFER);
        Violation violation = violations.one(record.caseNo(), violationNo);
        String subject = officers.signingSubject(measure.unitCode(), sent.actor());
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("to", organization.unit(measure.requireTarget()).name());
        content.put("party", violation.party().name());
        content.put("facts", violation.facts());
        String documentNo = record.issue(new NewDocument("F-24", subject, sent.actor(), "案件（线索）移送函", content));
        measures.begin(measure, State.SENT, records.now(), null, documentNo, null);
        record.addParty("transferee", measure.requireTarget());
        record.done(sent.entry(JointEnforcementStep.TRANSFER_TO_COMPETENT, documentNo)
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
    public void receipt(CaseFile open, int violationNo, Receipt receipt, @Nullable String note, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        if (receipt == Receipt.REFUSED && note == null) {
            throw Refused.invalid("enforcement.rejection-without-reason");
        }
        TakenMeasure measure = measures.one(record.caseNo(), violationNo, Measure.TRANSFER);
        measures.state(measure, receipt == Receipt.ACCEPTED ? State.ACCEPTED : State.REJECTED);
        record.done(sent.entry(receipt, note).forUnit(measure.requireTarget()));
    }

    /** The receiving unit did not answer in time. */
    public void receiptMissing(CaseFile open, int violationNo) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        String unit =
                measures.one(record.caseNo(), violationNo, Measure.TRANSFER).requireTarget();
        Instant due =
                record.running(RECEIPT, unit).map(deadline -> deadline.due()).orElse(null);
        lapses.tell(file, unit, RECEIPT, Category.OVERDUE_ACCEPT, "receipt-missing", due);
        record.note(StepEntry.bySystem(JointEnforcementStep.NOTE_RECEIPT_MISSING, null)
                .forUnit(unit));
    }
}
