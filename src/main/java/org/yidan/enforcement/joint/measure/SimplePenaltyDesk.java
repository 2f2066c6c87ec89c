package org.yidan.enforcement.joint.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.SiteOfficers;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** On-the-spot penalties within the limits of the simple procedure (RULES B9, 行政处罚法 51, 52, 68). */
@Service
@Transactional
public class SimplePenaltyDesk {

    private final CaseRecords records;
    private final SiteOfficers officers;
    private final SubjectCompetence subjects;
    private final FineRegister fines;
    private final Violations violations;
    private final Measures measures;
    private final JointSettings settings;

    SimplePenaltyDesk(
            CaseRecords records,
            SiteOfficers officers,
            SubjectCompetence subjects,
            FineRegister fines,
            Violations violations,
            Measures measures,
            JointSettings settings) {
        this.records = records;
        this.officers = officers;
        this.subjects = subjects;
        this.fines = fines;
        this.violations = violations;
        this.measures = measures;
        this.settings = settings;
    }

    /** The penalties the simple procedure knows. */
    public enum Kind implements StepResult {
        WARNING,
        FINE;

        @Override
        public Step step() {
            return JointEnforcementStep.SIMPLE_PENALTY;
        }
    }

    /**
     * The penalty.
     *
     * @param amount of a fine, in yuan
     * @param basis the article it rests on
     * @param heard the party was told facts, reasons and basis, and heard (行政处罚法 44, 45)
     * @param paidOnSpot whether the fine was taken on the spot
     */
    public record SpotPenalty(
            Kind kind,
            @Nullable BigDecimal amount,
            String basis,
            boolean heard,
            boolean paidOnSpot,
            List<String> officers) {

        public SpotPenalty {
            officers = List.copyOf(officers);
        }
    }

    /** Decides and hands over F-27; the fine is registered for its act, so that nobody fines it again. */
    public void decide(CaseFile open, int violationNo, SpotPenalty penalty, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        TakenMeasure measure = measures.one(record.caseNo(), violationNo, Measure.SIMPLE);
        Violation violation = violations.one(record.caseNo(), violationNo);
        OfficerCheck.Result crew =
                officers.require(file, measure.unitCode(), penalty.officers(), violation.foundOn(), sent.actor());
        subjects.require(
                measure.unitCode(), violation.matterCode(), record.region(), file.township(), violation.foundOn());
        if (!penalty.heard()) {
            throw Refused.invalid("enforcement.party-not-heard");
        }
        BigDecimal amount = penalty.kind() == Kind.FINE ? requireWithinLimits(violation.party(), penalty) : null;
        String subject = officers.signingSubject(measure.unitCode(), sent.actor());
        if (amount != null) {
            fines.claim(new FineRegister.Claim(
                    record.region(), violation.actId(), violation.party(), violation.spotNo(), subject, amount));
        }
        String documentNo =
                record.issue(new NewDocument("F-27", subject, sent.actor(), "当场行政处罚决定书", content(violation, sent)));
        measures.begin(measure, State.DECIDED, records.now(), null, documentNo, amount);
        record.done(sent.entry(penalty.kind(), penalty.basis())
                .forUnit(measure.unitCode())
                .with(Presence.of(crew.userIds(), crew.cardNos())));
    }

    private BigDecimal requireWithinLimits(Offender party, SpotPenalty penalty) {
        BigDecimal amount = penalty.amount();
        if (amount == null || amount.signum() <= 0) {
            throw Refused.invalid("enforcement.fine-without-amount");
        }
        BigDecimal most = most(party);
        if (amount.compareTo(most) > 0) {
            throw Refused.invalid(
                    "enforcement.simple-limit", party.type().chinese(), most.toPlainString(), amount.toPlainString());
        }
        if (penalty.paidOnSpot() && amount.compareTo(settings.cashFine()) > 0) {
            throw Refused.invalid("enforcement.cash-limit", settings.cashFine().toPlainString());
        }
        return amount;
    }

    /** The highest on-the-spot fine for this party. */
    public BigDecimal most(Offender party) {
        return party.isCitizen() ? settings.citizenFine() : settings.organisationFine();
    }

    private static Map<String, Object> content(Violation violation, FormSubmission sent) {
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("party", violation.party().name());
        content.put("facts", violation.facts());
        content.put("actId", violation.actId());
        content.put("foundOn", violation.foundOn().toString());
        content.put("zone", OfficeClock.ZONE.getId());
        return content;
    }
}
