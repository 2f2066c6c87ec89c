package org.yidan.enforcement.joint.site;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.catalog.MatterEntry;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/**
 * What a subject does about a violation it found (RULES B6): within its own power, or it transfers what is another's.
 */
@Service
@Transactional
public class DispositionDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.ON_SITE_DISPOSITION;

    private final CaseRecords records;
    private final SiteOfficers officers;
    private final Inspections inspections;
    private final Violations violations;
    private final Measures measures;
    private final Dispositions rules;
    private final SameActs sameActs;

    DispositionDesk(
            CaseRecords records,
            SiteOfficers officers,
            Inspections inspections,
            Violations violations,
            Measures measures,
            Dispositions rules,
            SameActs sameActs) {
        this.records = records;
        this.officers = officers;
        this.inspections = inspections;
        this.violations = violations;
        this.measures = measures;
        this.rules = rules;
        this.sameActs = sameActs;
    }

    /**
     * The officers' choice.
     *
     * @param matterCode the matter the violation falls under
     * @param measures none at all means to record it only
     * @param sameAs act id of another subject's finding that is the same act
     * @param differentBecause why it is another act
     * @param reason why nothing is done, or why a measure on things is needed
     * @param goods the things
     * @param urgent the measure was needed at once, before an approval
     */
    public record Choice(
            String matterCode,
            String facts,
            List<Measure> measures,
            List<String> officers,
            @Nullable String sameAs,
            @Nullable String differentBecause,
            @Nullable String reason,
            @Nullable String goods,
            boolean urgent) {

        public Choice {
            measures = List.copyOf(measures);
            officers = List.copyOf(officers);
        }
    }

    /** Keeps the violation found by the unit's last inspection, with what is to be done about it. */
    public Violation dispose(CaseFile open, String unitCode, Choice choice, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        officers.subject(file, unitCode);
        Inspection inspection = inspections
                .last(record.caseNo(), unitCode)
                .filter(Inspection::violation)
                .orElseThrow(() -> Refused.conflict("enforcement.no-violation-to-dispose"));
        OfficerCheck.Result crew = officers.require(file, unitCode, choice.officers(), inspection.day(), sent.actor());
        officers.signingSubject(unitCode, sent.actor());
        SubjectCompetence.Competence competence = rules.check(file, unitCode, choice, inspection.day());
        requireOneTransfer(file, choice);

        int no = violations.nextNo(record.caseNo());
        String actId = sameActs.actId(
                file,
                inspection,
                inspection.party(),
                "%s/%d/%s/%d".formatted(record.caseNo(), inspection.objectNo(), choice.matterCode(), no),
                new SameActs.Agreement(choice.sameAs(), choice.differentBecause()));
        sameActs.requireNotPunished(file, actId, inspection.party(), choice.measures());
        Violation violation = violation(file, inspection, competence.entry(), no, actId, unitCode, crew, choice);
        violations.add(violation);
        measures.ask(violation, choice.reason(), choice.goods(), choice.urgent(), competence.unit());
        record.done(sent.entry(result(choice), choice.facts())
                .forUnit(unitCode)
                .with(Presence.of(crew.userIds(), crew.cardNos())));
        return violation;
    }

    /** The police get one file of a task at a time; what another subject finds goes into it. */
    private void requireOneTransfer(CaseFile file, Choice choice) {
        boolean open = violations.of(file.caseNo()).stream()
                .filter(Violation::crimeAsked)
                .map(Violation::transferNo)
                .anyMatch(no -> no == null || records.byNo(no).file().isOpen());
        if (open && choice.measures().contains(Measure.CRIME)) {
            throw Refused.conflict("enforcement.crime-transfer-open");
        }
    }

    private static StepResult result(Choice choice) {
        return switch (choice.measures().size()) {
            case 0 -> Several.RECORD_ONLY;
            case 1 -> choice.measures().get(0).at(STEP);
            default -> Several.SEVERAL;
        };
    }

    private static Violation violation(
            CaseFile file,
            Inspection inspection,
            MatterEntry entry,
            int no,
            String actId,
            String unitCode,
            OfficerCheck.Result crew,
            Choice choice) {
        return new Violation(
                file.caseNo(),
                no,
                inspection.requireId(),
                unitCode,
                entry.code(),
                entry.id(),
                entry.versionNo(),
                actId,
                inspection.party(),
                choice.facts(),
                new HashSet<>(choice.measures()),
                crew.userIds(),
                inspection.day(),
                null,
                null,
                choice.measures().contains(Measure.ORDINARY),
                choice.measures().contains(Measure.CRIME));
    }

    /** No measure, or more than one. */
    private enum Several implements StepResult {
        RECORD_ONLY,
        SEVERAL;

        @Override
        public Step step() {
            return JointEnforcementStep.ON_SITE_DISPOSITION;
        }
    }
}
