package org.yidan.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list says about a matter, without time and version: the columns of a list file.
 *
 * @param coopUnitTypes in the order of the list, may be empty
 * @param legalBasis the citations in full, as the list cites them
 * @param delegatedFrom type of the department that held the power; null exactly when not delegated
 * @param urgencyDefault 一般, 紧急 or 特急
 * @param acceptHours limit for signing, in hours (working hours, elapsed for 特急)
 * @param handleDays limit for handling, in working days
 * @param exceptions townships that differ from the region scope, true where the matter applies
 * @param verified whether the citations were checked against the text of the law
 */
public record MatterTerms(
        String code,
        String name,
        String domain,
        String leadUnitType,
        List<String> coopUnitTypes,
        String leadDuty,
        String townshipDuty,
        String legalBasis,
        @Nullable String delegatedFrom,
        boolean joint,
        String urgencyDefault,
        int acceptHours,
        int handleDays,
        List<String> guideSteps,
        RegionScope regionScope,
        ListCategory listCategory,
        Map<String, Boolean> exceptions,
        boolean verified) {

    public MatterTerms {
        coopUnitTypes = List.copyOf(coopUnitTypes);
        guideSteps = List.copyOf(guideSteps);
        exceptions = Map.copyOf(exceptions);
    }

    /** Whether a county department handed the power down to the townships. */
    public boolean delegated() {
        return delegatedFrom != null;
    }

    /** The same terms resting on another legal basis. */
    public MatterTerms withLegalBasis(String citations) {
        return new MatterTerms(
                code,
                name,
                domain,
                leadUnitType,
                coopUnitTypes,
                leadDuty,
                townshipDuty,
                citations,
                delegatedFrom,
                joint,
                urgencyDefault,
                acceptHours,
                handleDays,
                guideSteps,
                regionScope,
                listCategory,
                exceptions,
                verified);
    }
}
