package org.yidan.catalog;

/** Matters made for tests. */
public final class CatalogFixtures {

    private CatalogFixtures() {}

    /** The same matter on another list. */
    public static MatterTerms with(MatterTerms terms, ListCategory category) {
        return new MatterTerms(
                terms.code(),
                terms.name(),
                terms.domain(),
                terms.leadUnitType(),
                terms.coopUnitTypes(),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                terms.delegatedFrom(),
                terms.joint(),
                terms.urgencyDefault(),
                terms.acceptHours(),
                terms.handleDays(),
                terms.guideSteps(),
                terms.regionScope(),
                category,
                terms.exceptions(),
                terms.verified());
    }

    /** The same terms for another matter. */
    public static MatterTerms as(MatterTerms terms, String code) {
        return new MatterTerms(
                code,
                terms.name(),
                terms.domain(),
                terms.leadUnitType(),
                terms.coopUnitTypes(),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                terms.delegatedFrom(),
                terms.joint(),
                terms.urgencyDefault(),
                terms.acceptHours(),
                terms.handleDays(),
                terms.guideSteps(),
                terms.regionScope(),
                terms.listCategory(),
                terms.exceptions(),
                terms.verified());
    }
}
