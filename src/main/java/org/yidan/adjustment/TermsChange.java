package org.yidan.adjustment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;

/**
 * What is to change about a matter, field by field; null leaves a field as it is. A change, not a whole text, is proposed, so
 * that it can be put upon the list as it has become meanwhile.
 *
 * @param guideSteps written after the decision
 * @param exceptions townships for which the matter applies, or does not, against its scope
 */
public record TermsChange(
        @Nullable String name,
        @Nullable String leadUnitType,
        @Nullable List<String> coopUnitTypes,
        @Nullable String leadDuty,
        @Nullable String townshipDuty,
        @Nullable String legalBasis,
        @Nullable String delegatedFrom,
        @Nullable String urgencyDefault,
        @Nullable Integer acceptHours,
        @Nullable Integer handleDays,
        @Nullable List<String> guideSteps,
        @Nullable Map<String, Boolean> exceptions) {

    private static final int USUAL_ACCEPT_HOURS = 8;
    private static final int USUAL_HANDLE_DAYS = 10;

    /** Changes nothing. */
    public static TermsChange nothing() {
        return new TermsChange(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Another text of the legal basis. */
    public static TermsChange ofBasis(@Nullable String citations) {
        return new TermsChange(null, null, null, null, null, citations, null, null, null, null, null, null);
    }

    /** Other units, by type. */
    public static TermsChange ofUnits(
            @Nullable String lead, @Nullable List<String> coops, @Nullable String delegatedFrom) {
        return new TermsChange(null, lead, coops, null, null, null, delegatedFrom, null, null, null, null, null);
    }

    /** Other duties. */
    public TermsChange withDuties(@Nullable String ofLead, @Nullable String ofTownship) {
        return and(new TermsChange(null, null, null, ofLead, ofTownship, null, null, null, null, null, null, null));
    }

    /** A guide of these steps. */
    public TermsChange withGuide(List<String> steps) {
        return and(new TermsChange(null, null, null, null, null, null, null, null, null, null, steps, null));
    }

    /** Both changes, the later one where both speak of a field. */
    public TermsChange and(TermsChange later) {
        return new TermsChange(
                or(later.name, name),
                or(later.leadUnitType, leadUnitType),
                or(later.coopUnitTypes, coopUnitTypes),
                or(later.leadDuty, leadDuty),
                or(later.townshipDuty, townshipDuty),
                or(later.legalBasis, legalBasis),
                or(later.delegatedFrom, delegatedFrom),
                or(later.urgencyDefault, urgencyDefault),
                or(later.acceptHours, acceptHours),
                or(later.handleDays, handleDays),
                or(later.guideSteps, guideSteps),
                or(later.exceptions, exceptions));
    }

    /** The matter with this change; a matter that is not on the list yet gets the usual limits. */
    public MatterTerms on(@Nullable MatterTerms before, String code) {
        MatterTerms old = before == null ? blank(code) : before;
        return new MatterTerms(
                code,
                kept(name, old.name()),
                old.domain(),
                kept(leadUnitType, old.leadUnitType()),
                kept(coopUnitTypes, old.coopUnitTypes()),
                kept(leadDuty, old.leadDuty()),
                kept(townshipDuty, old.townshipDuty()),
                kept(legalBasis, old.legalBasis()),
                or(delegatedFrom, old.delegatedFrom()),
                old.joint(),
                kept(urgencyDefault, old.urgencyDefault()),
                kept(acceptHours, old.acceptHours()),
                kept(handleDays, old.handleDays()),
                kept(guideSteps, old.guideSteps()),
                old.regionScope(),
                old.listCategory(),
                kept(exceptions, old.exceptions()),
                old.verified());
    }

    /** Whether a new matter could be put on the list with it. */
    public boolean wholeMatter() {
        return name != null && leadUnitType != null && leadDuty != null && townshipDuty != null && legalBasis != null;
    }

    private static MatterTerms blank(String code) {
        return new MatterTerms(
                code,
                "",
                code.substring(3, 5),
                "",
                List.of(),
                "",
                "",
                "",
                null,
                false,
                "一般",
                USUAL_ACCEPT_HOURS,
                USUAL_HANDLE_DAYS,
                List.of(),
                RegionScope.COUNTY,
                ListCategory.TERRITORIAL,
                Map.of(),
                false);
    }

    private static <T> T kept(@Nullable T changed, T old) {
        return changed == null ? old : changed;
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
