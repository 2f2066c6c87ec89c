package org.yidan.powerreturn.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.review.Opinion.Capacity;
import org.yidan.powerreturn.review.Opinion.Verdict;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;

/**
 * Takes the opinions in (RULES C3, C4). A silent department goes into the ledger and is heard by the county government.
 */
@Service
@Transactional
public class ReturnOpinionDesk {

    private static final PowerReturnStep DEPARTMENT_STEP = PowerReturnStep.CONSULT_DEPARTMENT;
    private static final PowerReturnStep OTHERS_STEP = PowerReturnStep.CONSULT_OTHERS;

    private final ReturnFiles returns;
    private final ReturnOpinions opinions;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final ReturnLapses lapses;

    ReturnOpinionDesk(
            ReturnFiles returns,
            ReturnOpinions opinions,
            CaseParties parties,
            CaseJournal journal,
            CaseClock clock,
            ReturnLapses lapses) {
        this.returns = returns;
        this.opinions = opinions;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** The department that handed the power down; agreeing, it says how it will take over. */
    public void byDepartment(
            CaseFile caseFile, Verdict verdict, @Nullable String reason, @Nullable String plan, FormSubmission sent) {
        PowerReturn file = reviewed(caseFile);
        add(file, file.department(), Capacity.DEPARTMENT, verdict, reason, plan, sent.actor());
        journal.done(caseFile, sent.entry(verdict.at(DEPARTMENT_STEP), reason));
    }

    /** The department did not answer in time: recorded, told to the ledger, and no consent. */
    public void departmentSilent(CaseFile caseFile) {
        PowerReturn file = reviewed(caseFile);
        add(file, file.department(), Capacity.DEPARTMENT, Verdict.SILENT, null, null, StepEntry.SYSTEM);
        lapses.lateOpinion(caseFile, file.department(), DEPARTMENT_STEP);
        journal.done(caseFile, StepEntry.bySystem(Verdict.SILENT.at(DEPARTMENT_STEP), null));
    }

    /** The county government heard the silent department. */
    public void heard(CaseFile caseFile, Verdict verdict, String record, FormSubmission sent) {
        PowerReturn file = reviewed(caseFile);
        add(file, file.department(), Capacity.HEARD, verdict, record, null, sent.actor());
        journal.done(caseFile, sent.entry(verdict.at(PowerReturnStep.HEAR_SILENT_DEPARTMENT), record));
    }

    /** One of the other units. */
    public void byOther(CaseFile caseFile, String unit, Verdict verdict, @Nullable String reason, FormSubmission sent) {
        PowerReturn file = reviewed(caseFile);
        add(file, unit, Capacity.OTHER, verdict, reason, null, sent.actor());
        journal.done(caseFile, sent.entry(verdict.at(OTHERS_STEP), reason).forUnit(unit));
    }

    /** Whoever of the other units has not answered is recorded as silent. */
    public void othersSilent(CaseFile caseFile) {
        PowerReturn file = reviewed(caseFile);
        for (String unit : missing(file)) {
            add(file, unit, Capacity.OTHER, Verdict.SILENT, null, null, StepEntry.SYSTEM);
            lapses.lateOpinion(caseFile, unit, OTHERS_STEP);
            journal.note(
                    caseFile,
                    StepEntry.bySystem(Verdict.SILENT.at(OTHERS_STEP), null).forUnit(unit));
            clock.meet(caseFile, OTHERS_STEP, unit);
        }
    }

    private List<String> missing(PowerReturn file) {
        List<String> answered = opinions.of(file.caseNo()).stream()
                .filter(opinion -> opinion.capacity() == Capacity.OTHER)
                .map(Opinion::unit)
                .toList();
        return parties.units(file.caseNo(), "other").stream()
                .filter(unit -> !answered.contains(unit))
                .toList();
    }

    /** Refuses while somebody who has to be asked has neither answered nor been recorded as silent and heard. */
    @Transactional(readOnly = true)
    public void requireComplete(PowerReturn file) {
        List<Opinion> all = opinions.of(file.caseNo());
        boolean departmentHeard =
                all.stream().anyMatch(one -> one.unit().equals(file.department()) && one.verdict() != Verdict.SILENT);
        if (!departmentHeard || !missing(file).isEmpty()) {
            throw Refused.conflict("powerreturn.opinions-missing", file.caseNo());
        }
    }

    private PowerReturn reviewed(CaseFile caseFile) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.UNDER_REVIEW);
        return file;
    }

    private void add(
            PowerReturn file,
            String unit,
            Capacity capacity,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String plan,
            String by) {
        opinions.add(file.caseNo(), new Opinion(unit, capacity, verdict, reason, plan, by, journal.now()));
    }
}
