package org.yidan.enforcement.penalty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseParties;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.steps.CommonStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * Penalty cases as open items of a new version of the list (RULES 6.3): they stay, go over whole, or get a legal
 * opinion.
 */
@Service
@Transactional
public class PenaltyOpenItems implements OpenItems {

    private static final int HUNDRED = 100;

    private final PenaltyCases cases;
    private final PenaltyBook book;
    private final CaseParties parties;
    private final PenaltyProcess process;
    private final SubjectCompetence subjects;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;

    PenaltyOpenItems(
            PenaltyCases cases,
            PenaltyBook book,
            CaseParties parties,
            PenaltyProcess process,
            SubjectCompetence subjects,
            MatterCatalog catalog,
            ResponsibleUnits responsible) {
        this.cases = cases;
        this.book = book;
        this.parties = parties;
        this.process = process;
        this.subjects = subjects;
        this.catalog = catalog;
        this.responsible = responsible;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> touchedBy(String region, Set<String> matterCodes) {
        return cases.open(region, matterCodes).stream().map(this::item).toList();
    }

    private OpenItem item(PenaltyCase penalty) {
        boolean undecided = penalty.state().undecided() || penalty.state() == PenaltyState.REQUESTED;
        LocalDate due = penalty.due90();
        LocalDate filed = penalty.filedOn();
        int used = 0;
        if (due != null && filed != null) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(filed, due));
            used = Math.toIntExact(ChronoUnit.DAYS.between(filed, book.today()) * HUNDRED / whole);
        }
        return new OpenItem(
                penalty.caseNo(),
                undecided ? CarryOverStage.CASE_OPEN : CarryOverStage.CASE_DECIDED,
                penalty.matterCode(),
                penalty.township(),
                penalty.leadUnit(),
                due == null ? null : LegalPeriods.begin(due),
                used);
    }

    @Override
    public boolean keeps(OpenItem item) {
        return cases.findByCaseNo(item.businessKey()).isPresent();
    }

    @Override
    public void carryOver(OpenItem item, CarryOverTreatment treatment, CarryOver order) {
        PenaltyCase penalty = book.locked(item.businessKey());
        String mark = Texts.kept("carryover.treatment." + treatment) + " " + order.runNo();
        boolean doneBefore = book.lastNote(penalty, CommonStep.CARRY_OVER)
                .filter(mark::equals)
                .isPresent();
        if (doneBefore) {
            return;
        }
        if (treatment == CarryOverTreatment.TRANSFER_FILE
                || treatment == CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT) {
            transfer(penalty, order);
        }
        FormSubmission sent =
                new FormSubmission(order.actor(), Map.of("reason", order.reason(), "version", order.versionNo()));
        book.note(penalty, treatment, mark, sent);
        String told = treatment == CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT
                ? CarryOverTreatment.TRANSFER_FILE.name()
                : treatment.name();
        process.tell(penalty.caseNo(), PenaltyProcess.POWER_RETURNED, Map.of("carryOver", told));
    }

    /** To the unit the new entry makes responsible; the ninety days keep running from the filing. */
    private void transfer(PenaltyCase penalty, CarryOver order) {
        Long entryId = order.newEntryId();
        if (entryId == null) {
            throw Refused.conflict("enforcement.transfer-without-entry", penalty.caseNo());
        }
        String lead = responsible.of(catalog.entry(entryId), penalty.township()).leadUnit();
        String subject = subjects.subjectOf(lead);
        penalty.transferTo(subject, lead, order.versionNo());
        parties.set(penalty.caseNo(), "lead", lead);
        parties.set(penalty.caseNo(), "subject", subject);
        process.offerAnew(penalty.caseNo());
    }
}
