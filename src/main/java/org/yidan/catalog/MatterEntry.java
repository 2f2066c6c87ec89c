package org.yidan.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a region's list: a matter as it stands from a day until a day. Immutable; a case pins it by its id.
 *
 * @param versionNo the version that brought this entry; later versions may leave it untouched
 * @param validTo the first day on which it is no longer in force, null while no end is set
 */
public record MatterEntry(
        long id, String region, String versionNo, LocalDate validFrom, @Nullable LocalDate validTo, MatterTerms terms) {

    private static final int TOWNSHIP_CODE_LENGTH = 9;

    /** Whether the matter applies in this township or subdistrict (nine-digit code) of the entry's region. */
    public boolean applicableIn(String townshipCode) {
        return townshipCode.length() == TOWNSHIP_CODE_LENGTH
                && townshipCode.startsWith(region)
                && terms.appliesIn(townshipCode);
    }

    /** Whether the entry is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        LocalDate end = validTo;
        return !day.isBefore(validFrom) && (end == null || day.isBefore(end));
    }

    public String code() {
        return terms.code();
    }

    public String name() {
        return terms.name();
    }

    public String domain() {
        return terms.domain();
    }

    public String leadUnitType() {
        return terms.leadUnitType();
    }

    public List<String> coopUnitTypes() {
        return terms.coopUnitTypes();
    }

    public String leadDuty() {
        return terms.leadDuty();
    }

    public String townshipDuty() {
        return terms.townshipDuty();
    }

    /** The citations in full, as the list cites them. */
    public String legalBasis() {
        return terms.legalBasis();
    }

    public boolean delegated() {
        return terms.delegated();
    }

    /** Type of the department that held the power before it was delegated. */
    public @Nullable String delegatedFrom() {
        return terms.delegatedFrom();
    }

    public boolean joint() {
        return terms.joint();
    }

    /** 一般, 紧急 or 特急. */
    public String urgencyDefault() {
        return terms.urgencyDefault();
    }

    /** Limit for signing, in hours. */
    public int acceptHours() {
        return terms.acceptHours();
    }

    /** Limit for handling, in working days. */
    public int handleDays() {
        return terms.handleDays();
    }

    public List<String> guideSteps() {
        return terms.guideSteps();
    }

    /** The steps of the guide as data: who does each, until when, with which form and evidence. */
    public List<GuideStep> guide() {
        return terms.guide();
    }

    /** The steps that the lead does until the matter is handled. */
    public List<GuideStep> stepsOfLead() {
        int until = stepsUntilHandled();
        return guide().stream()
                .filter(step -> step.actor() == GuideStep.Actor.LEAD && step.no() <= until)
                .toList();
    }

    /** How many of them, from the first, are over when the matter is handled; what follows is done by others, later. */
    public int stepsUntilHandled() {
        return Guide.untilHandled(terms.guideSteps());
    }

    public ListCategory listCategory() {
        return terms.listCategory();
    }

    public RegionScope regionScope() {
        return terms.regionScope();
    }
}
