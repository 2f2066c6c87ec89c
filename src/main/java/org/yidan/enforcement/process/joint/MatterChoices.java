package org.yidan.enforcement.process.joint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.joint.site.Inspection;
import org.yidan.enforcement.joint.site.Inspections;
import org.yidan.engine.OptionList;
import org.yidan.organization.Organization;

/** The matters of the list a subject may act under, and those it may come upon. */
@Component
class MatterChoices {

    private static final int ALL = 2_000;

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final SubjectCompetence subjects;
    private final Organization organization;
    private final Inspections inspections;
    private final PlanDesk plans;

    MatterChoices(
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            SubjectCompetence subjects,
            Organization organization,
            Inspections inspections,
            PlanDesk plans) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.subjects = subjects;
        this.organization = organization;
        this.inspections = inspections;
        this.plans = plans;
    }

    /** The matters under which the unit may enforce on the day of the action, that of the task first. */
    OptionList own(CaseFile file, String unit) {
        return own(file, unit, plans.day(file));
    }

    /** The matters of its own power that a violation found by the unit may fall under. */
    OptionList ownFound(CaseFile file, String unit) {
        return own(file, unit, found(file, unit));
    }

    /** The day of the unit's inspection, which decides whose power it is. */
    private LocalDate found(CaseFile file, String unit) {
        return inspections.last(file.caseNo(), unit).map(Inspection::day).orElseGet(() -> plans.day(file));
    }

    private OptionList own(CaseFile file, String unit, LocalDate day) {
        String subject = subjects.subjectOf(unit);
        List<MatterEntry> own = sorted(file, day).stream()
                .filter(entry -> subject(entry, file).equals(subject))
                .toList();
        return OptionList.of(own, MatterEntry::code, entry -> entry.code() + " " + entry.name());
    }

    /** The matters of other subjects that a violation found by the unit may fall under, each with the one that is competent for it here. */
    OptionList ofOthersFound(CaseFile file, String unit) {
        LocalDate day = found(file, unit);
        String own = subjects.subjectOf(unit);
        return OptionList.of(
                sorted(file, day).stream()
                        .filter(entry -> !subject(entry, file).equals(own))
                        .toList(),
                MatterEntry::code,
                entry -> entry.code() + " " + entry.name() + "（"
                        + organization.unit(subject(entry, file)).name() + "）");
    }

    private List<MatterEntry> sorted(CaseFile file, LocalDate day) {
        return catalog.page(MatterFilter.all(file.region(), day), 0, ALL).stream()
                .sorted(Comparator.comparing(
                                (MatterEntry entry) -> !entry.code().equals(file.matterCode()))
                        .thenComparing(MatterEntry::code))
                .toList();
    }

    private String subject(MatterEntry entry, CaseFile file) {
        return subjects.subjectOf(responsible.of(entry, file.township()).leadUnit());
    }
}
