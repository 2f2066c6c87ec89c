package org.yidan.adjustment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;

/**
 * What is to change about a matter, field by field; null leaves a field as it is. A change, not a whole text, is proposed, so
 * that it can be put upon the list as it has become meanwhile. Fields that a matter may be without ({@code delegatedFrom} and
 * both references) are emptied by an empty text.
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
        @Nullable Map<String, Boolean> exceptions,
        @Nullable String domain,
        @Nullable Boolean joint,
        @Nullable RegionScope regionScope,
        @Nullable ListCategory listCategory,
        @Nullable Boolean verified,
        @Nullable String delegationRef,
        @Nullable String sanDingRef) {

    private static final int USUAL_ACCEPT_HOURS = 8;
    private static final int USUAL_HANDLE_DAYS = 10;

    /** What the forms ask for; everything else stays as it is. */
    public TermsChange(
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
        this(
                name,
                leadUnitType,
                coopUnitTypes,
                leadDuty,
                townshipDuty,
                legalBasis,
                delegatedFrom,
                urgencyDefault,
                acceptHours,
                handleDays,
                guideSteps,
                exceptions,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Everything in which the matter shall differ; all of it for one that is not on the list. */
    public static TermsChange between(@Nullable MatterTerms before, MatterTerms after) {
        MatterTerms old = before == null ? blank(after.code()) : before;
        return new TermsChange(
                other(old.name(), after.name()),
                other(old.leadUnitType(), after.leadUnitType()),
                other(old.coopUnitTypes(), after.coopUnitTypes()),
                other(old.leadDuty(), after.leadDuty()),
                other(old.townshipDuty(), after.townshipDuty()),
                other(old.legalBasis(), after.legalBasis()),
                other(text(old.delegatedFrom()), text(after.delegatedFrom())),
                other(old.urgencyDefault(), after.urgencyDefault()),
                other(old.acceptHours(), after.acceptHours()),
                other(old.handleDays(), after.handleDays()),
                other(old.guideSteps(), after.guideSteps()),
                other(old.exceptions(), after.exceptions()),
                other(old.domain(), after.domain()),
                other(old.joint(), after.joint()),
                other(old.regionScope(), after.regionScope()),
                other(old.listCategory(), after.listCategory()),
                other(old.verified(), after.verified()),
                other(text(old.delegationRef()), text(after.delegationRef())),
                other(text(old.sanDingRef()), text(after.sanDingRef())));
    }

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

    /** The number of the decision that hands the power down. */
    public TermsChange withDelegationRef(String decision) {
        return and(new TermsChange(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                decision, null));
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
                or(later.exceptions, exceptions),
                or(later.domain, domain),
                or(later.joint, joint),
                or(later.regionScope, regionScope),
                or(later.listCategory, listCategory),
                or(later.verified, verified),
                or(later.delegationRef, delegationRef),
                or(later.sanDingRef, sanDingRef));
    }

    /** The matter with this change; a matter that is not on the list yet gets the usual limits. */
    public MatterTerms on(@Nullable MatterTerms before, String code) {
        MatterTerms old = before == null ? blank(code) : before;
        String department = given(delegatedFrom, old.delegatedFrom());
        return new MatterTerms(
                code,
                kept(name, old.name()),
                kept(domain, old.domain()),
                kept(leadUnitType, old.leadUnitType()),
                kept(coopUnitTypes, old.coopUnitTypes()),
                kept(leadDuty, old.leadDuty()),
                kept(townshipDuty, old.townshipDuty()),
                kept(legalBasis, old.legalBasis()),
                department,
                kept(joint, old.joint()),
                kept(urgencyDefault, old.urgencyDefault()),
                kept(acceptHours, old.acceptHours()),
                kept(handleDays, old.handleDays()),
                kept(guideSteps, old.guideSteps()),
                kept(regionScope, old.regionScope()),
                kept(listCategory, old.listCategory()),
                kept(exceptions, old.exceptions()),
                kept(verified, old.verified()),
                department == null ? null : given(delegationRef, old.delegationRef()),
                given(sanDingRef, old.sanDingRef()));
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

    private static @Nullable String given(@Nullable String changed, @Nullable String old) {
        return changed == null ? old : changed.isEmpty() ? null : changed;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> @Nullable T other(T old, T now) {
        return now.equals(old) ? null : now;
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
