package org.yidan.casework.duty;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * A township that was never trained in a delegated matter cannot be blamed for a defect of procedure in it: the department that
 * handed the power down answers for that (RULES 7.3).
 */
@Component
public class UntrainedTownships {

    private final List<TrainingRecords> records;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;

    UntrainedTownships(
            List<TrainingRecords> records,
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            Organization organization) {
        this.records = List.copyOf(records);
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
    }

    /** The lapse as it is to be recorded: against the department where the township was never trained, else as it was told. */
    public DutyLapsed answeredBy(CaseFile file, DutyLapsed lapsed) {
        Long pinned = file.entryId();
        if (pinned == null || !organization.isTownshipLevel(lapsed.unitCode())) {
            return lapsed;
        }
        MatterEntry entry = catalog.entry(pinned);
        String township = organization.townshipOf(lapsed.unitCode()).orElseThrow();
        var day = file.openedAt().atZone(OfficeClock.ZONE).toLocalDate();
        boolean trained = records.stream().anyMatch(register -> register.trained(township, entry.code(), day));
        if (!entry.delegated() || trained) {
            return lapsed;
        }
        String department = responsible.of(entry, township).fallbackUnit();
        String fact = Texts.kept(
                "casework.never-trained",
                organization.unit(department).name(),
                organization.unit(township).name(),
                entry.name(),
                lapsed.fact());
        return new DutyLapsed(
                lapsed.caseNo(),
                lapsed.region(),
                department,
                null,
                lapsed.step(),
                Category.NO_TRAINING,
                lapsed.severity(),
                fact,
                lapsed.deadline(),
                lapsed.actual());
    }
}
