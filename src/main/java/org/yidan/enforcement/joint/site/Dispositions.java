package org.yidan.enforcement.joint.site;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.MatterEntry;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

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
            throw Refused.invalid("enforcement.record-only-without-reason");
        }
        if (measures.contains(Measure.SIMPLE) && measures.contains(Measure.ORDINARY)) {
            throw Refused.invalid("enforcement.simple-and-ordinary");
        }
        if (measures.contains(Measure.CRIME) && measures.stream().anyMatch(Measure::isPenal)) {
            throw Refused.invalid("enforcement.penalty-instead-of-transfer");
        }
        long onThings = measures.stream().filter(Measure::isOnThings).count();
        if (onThings > 1) {
            throw Refused.invalid("enforcement.one-measure-on-things");
        }
        if (onThings == 1 && (choice.reason() == null || choice.goods() == null)) {
            throw Refused.invalid("enforcement.measure-without-reason");
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
            throw Refused.invalid("enforcement.own-power-not-transferred", matter);
        }
        boolean onlyToOthers = OF_OTHERS.containsAll(measures);
        if (!own && (!onlyToOthers || measures.isEmpty())) {
            throw Refused.forbidden(
                    "enforcement.transfer-to-competent",
                    organization.unit(unitCode).name(),
                    matter,
                    competent);
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
            throw Refused.forbidden(
                    "enforcement.township-compulsion",
                    organization.unit(unitCode).name(),
                    entry.name(),
                    entry.legalBasis());
        }
    }
}
