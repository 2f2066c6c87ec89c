package org.yidan.enforcement.joint.site;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.MatterEntry;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.organization.Organization;

/** Which measures go together and who may take them (RULES 2.1). */
@Component
class Dispositions {

    private static final Set<Measure> OF_OTHERS = EnumSet.of(Measure.TRANSFER, Measure.CRIME);

    private final SubjectCompetence subjects;
    private final Organization organization;
    private final JointSettings settings;

    Dispositions(SubjectCompetence subjects, Organization organization, JointSettings settings) {
        this.subjects = subjects;
        this.organization = organization;
        this.settings = settings;
    }

    /** Who is competent for the matter on that day; refuses measures the unit has no power for, or that exclude each other. */
    SubjectCompetence.Competence check(CaseFile file, String unitCode, DispositionDesk.Choice choice, LocalDate day) {
        SubjectCompetence.Competence competence =
                subjects.competentOn(choice.matterCode(), file.region(), file.township(), day);
        List<Measure> measures = choice.measures();
        requireCompetence(unitCode, competence, measures);
        if (measures.isEmpty() && choice.reason() == null) {
            throw EnforcementRefused.invalid("record-only-without-reason");
        }
        if (measures.contains(Measure.SIMPLE) && measures.contains(Measure.ORDINARY)) {
            throw EnforcementRefused.invalid("simple-and-ordinary");
        }
        if (measures.contains(Measure.CRIME) && measures.stream().anyMatch(Measure::isPenal)) {
            throw EnforcementRefused.invalid("penalty-instead-of-transfer");
        }
        long onThings = measures.stream().filter(Measure::isOnThings).count();
        if (onThings > 1) {
            throw EnforcementRefused.invalid("one-measure-on-things");
        }
        if (onThings == 1 && (choice.reason() == null || choice.goods() == null)) {
            throw EnforcementRefused.invalid("measure-without-reason");
        }
        if (measures.stream().anyMatch(Measure::isCompulsory)) {
            requireCompulsionAllowed(unitCode, competence.entry());
        }
        return competence;
    }

    private void requireCompetence(String unitCode, SubjectCompetence.Competence competence, List<Measure> measures) {
        boolean own = competence.subject().equals(subjects.subjectOf(unitCode));
        String matter = competence.entry().name();
        String competent = organization.unit(competence.subject()).name();
        if (own && measures.contains(Measure.TRANSFER)) {
            throw EnforcementRefused.invalid("own-power-not-transferred", matter);
        }
        boolean onlyToOthers = OF_OTHERS.containsAll(measures);
        if (!own && (!onlyToOthers || measures.isEmpty())) {
            throw EnforcementRefused.forbidden(
                    "transfer-to-competent", organization.unit(unitCode).name(), matter, competent);
        }
    }

    /** A township takes compulsory measures only where a law allows it and the delegation rests on that law (行政强制法 17). */
    private void requireCompulsionAllowed(String unitCode, MatterEntry entry) {
        boolean township =
                organization.unit(subjects.subjectOf(unitCode)).kind().isPlace();
        boolean allowed = entry.delegated()
                && settings.compulsionLaws().stream()
                        .anyMatch(law -> entry.legalBasis().contains(law));
        if (township && !allowed) {
            throw EnforcementRefused.forbidden(
                    "township-compulsion", organization.unit(unitCode).name(), entry.name(), entry.legalBasis());
        }
    }
}
