package org.yidan.enforcement.joint.measure;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.steps.CommonStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.joint.site.Violation;

/**
 * Who takes up what was found on site: the unit that found it, or, where the list has taken the power from it while the task ran
 * and the office ordered so, the department the new version names (RULES 6.3).
 */
@Component
public class LaterSteps {

    /** Step of the journal under which the treatment of a running task is kept. */
    public static final CommonStep CARRIED_OVER = CommonStep.CARRY_OVER;

    /** Answer of that step: the entry of the new version that later steps rest on. */
    public static final String NEW_ENTRY = "newEntryId";

    private final CaseJournal journal;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;

    LaterSteps(CaseJournal journal, MatterCatalog catalog, ResponsibleUnits responsible) {
        this.journal = journal;
        this.catalog = catalog;
        this.responsible = responsible;
    }

    /** The unit that goes on and the entry of the list it is responsible by. */
    record Taker(String unit, MatterEntry entry) {}

    Taker of(CaseFile task, Violation violation) {
        MatterEntry found = catalog.entry(violation.entryId());
        boolean ofTheTask = found.terms().code().equals(task.matterCode());
        return newEntry(task)
                .filter(entry -> ofTheTask)
                .map(entry -> new Taker(responsible.of(entry, task.township()).leadUnit(), entry))
                .orElseGet(() -> new Taker(violation.unitCode(), found));
    }

    private Optional<MatterEntry> newEntry(CaseFile task) {
        return journal.last(task.caseNo(), CARRIED_OVER)
                .filter(act -> act.result().equals(CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT.name()))
                .map(CaseAct::answers)
                .map(answers -> answers.get(NEW_ENTRY))
                .map(id -> catalog.entry(((Number) id).longValue()));
    }
}
