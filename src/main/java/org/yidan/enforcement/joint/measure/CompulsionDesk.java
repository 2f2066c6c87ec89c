package org.yidan.enforcement.joint.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.SiteOfficers;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.SharedResult;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Measures on things (RULES B8): sealing and seizure (行政强制法 18, 19), and keeping evidence (行政处罚法 56). The leader
 * approves before, or within 24 hours when it was urgent; who approves was not on site.
 */
@Service
@Transactional
public class CompulsionDesk {

    private static final TimeLimit MAKE_GOOD = TimeLimit.elapsedHours(24);

    private final CaseRecords records;
    private final SiteOfficers officers;
    private final Violations violations;
    private final Measures measures;
    private final CompulsionHands hands;

    CompulsionDesk(
            CaseRecords records,
            SiteOfficers officers,
            Violations violations,
            Measures measures,
            CompulsionHands hands) {
        this.records = records;
        this.officers = officers;
        this.violations = violations;
        this.measures = measures;
        this.hands = hands;
    }

    /** A decision of the leader. */
    public enum Decision implements SharedResult {
        APPROVE,
        REJECT;

        @Override
        public Set<JointEnforcementStep> steps() {
            return Set.of(JointEnforcementStep.APPROVE_COMPULSION, JointEnforcementStep.APPROVE_AFTER_MEASURE);
        }
    }

    /** The leader decides before the measure. */
    public void approve(CaseFile open, int violationNo, Decision decision, @Nullable String note, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        TakenMeasure measure = measures.onThings(record.caseNo(), violationNo);
        requireApprover(file, measure, decision, note, sent);
        measures.state(measure, decision == Decision.APPROVE ? State.APPROVED : State.REFUSED);
        record.done(sent.entry(decision.at(JointEnforcementStep.APPROVE_COMPULSION), note)
                .forUnit(measure.unitCode()));
    }

    private void requireApprover(
            CaseFile file, TakenMeasure measure, Decision decision, @Nullable String note, FormSubmission sent) {
        Violation violation = violations.one(file.caseNo(), measure.violationNo());
        hands.requireApprover(violation, sent.actor());
        if (decision == Decision.REJECT && note == null) {
            throw Refused.invalid("enforcement.rejection-without-reason");
        }
    }

    /** How a measure was carried out. */
    public record Taking(Instant takenAt, List<String> officers, String basis) {

        public Taking {
            officers = List.copyOf(officers);
        }
    }

    /** Carries the measure out and issues F-26, or F-31 for evidence. */
    public void take(CaseFile open, int violationNo, Taking taking, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        TakenMeasure measure = measures.onThings(record.caseNo(), violationNo);
        Violation violation = violations.one(record.caseNo(), violationNo);
        LocalDate day = taking.takenAt().atZone(OfficeClock.ZONE).toLocalDate();
        if (Minutes.after(taking.takenAt(), records.now()) || day.isBefore(violation.foundOn())) {
            throw Refused.invalid("enforcement.measure-time");
        }
        OfficerCheck.Result crew = officers.require(file, measure.unitCode(), taking.officers(), day, sent.actor());
        boolean evidence = measure.kind() == Measure.EVIDENCE;
        String documentNo = record.issue(new NewDocument(
                evidence ? "F-31" : "F-26",
                officers.signingSubject(measure.unitCode(), sent.actor()),
                sent.actor(),
                evidence ? "先行登记保存证据通知书" : "查封（扣押）决定书及清单",
                content(violation, measure, sent)));
        State taken = measure.urgent() ? State.OWED : State.TAKEN;
        measures.begin(measure, taken, taking.takenAt(), null, documentNo, null);
        record.done(sent.entry(measure.kind().at(JointEnforcementStep.COMPULSORY_MEASURE), taking.basis())
                .forUnit(measure.unitCode())
                .with(Presence.of(crew.userIds(), crew.cardNos())));
        if (measure.urgent()) {
            record.beginFrom(
                    JointEnforcementStep.APPROVE_AFTER_MEASURE,
                    measure.unitCode(),
                    MAKE_GOOD,
                    "行政强制法第十九条",
                    taking.takenAt());
        }
    }

    private static Map<String, Object> content(Violation violation, TakenMeasure measure, FormSubmission sent) {
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("party", violation.party().name());
        content.put("facts", violation.facts());
        content.put("goods", String.valueOf(measure.goods()));
        content.put("reason", String.valueOf(measure.reason()));
        return content;
    }

    /** The leader decides after an urgent measure. */
    public void approveAfterwards(
            CaseFile open, int violationNo, Decision decision, @Nullable String note, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        TakenMeasure measure = measures.onThings(record.caseNo(), violationNo);
        requireApprover(file, measure, decision, note, sent);
        measures.state(measure, decision == Decision.APPROVE ? State.TAKEN : State.REFUSED);
        record.done(sent.entry(decision.at(JointEnforcementStep.APPROVE_AFTER_MEASURE), note)
                .forUnit(measure.unitCode()));
    }

    /** The things are given back because the leader did not approve. */
    public void lift(CaseFile open, int violationNo, Instant liftedAt, String note, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        TakenMeasure measure = measures.onThings(record.caseNo(), violationNo);
        if (Minutes.after(liftedAt, records.now()) || Minutes.before(liftedAt, measure.requireBegun())) {
            throw Refused.invalid("enforcement.measure-time");
        }
        measures.state(measure, State.ENDED);
        record.done(sent.entry(JointEnforcementStep.LIFT_COMPULSION, note).forUnit(measure.unitCode()));
    }
}
