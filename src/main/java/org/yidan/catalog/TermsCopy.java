package org.yidan.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a list version changes, open for one change. */
final class TermsCopy {

    private final MatterTerms original;
    String name;
    String leadUnitType;
    List<String> coopUnitTypes;
    String leadDuty;
    String townshipDuty;
    String legalBasis;

    @Nullable
    String delegatedFrom;

    int acceptHours;
    int handleDays;
    List<String> guideSteps;
    ListCategory listCategory;
    Map<String, Boolean> exceptions;

    @Nullable
    String delegationRef;

    @Nullable
    String sanDingRef;

    TermsCopy(MatterTerms terms) {
        original = terms;
        name = terms.name();
        leadUnitType = terms.leadUnitType();
        coopUnitTypes = terms.coopUnitTypes();
        leadDuty = terms.leadDuty();
        townshipDuty = terms.townshipDuty();
        legalBasis = terms.legalBasis();
        delegatedFrom = terms.delegatedFrom();
        acceptHours = terms.acceptHours();
        handleDays = terms.handleDays();
        guideSteps = terms.guideSteps();
        listCategory = terms.listCategory();
        exceptions = terms.exceptions();
        delegationRef = terms.delegationRef();
        sanDingRef = terms.sanDingRef();
    }

    MatterTerms terms() {
        return new MatterTerms(
                original.code(),
                name,
                original.domain(),
                leadUnitType,
                coopUnitTypes,
                leadDuty,
                townshipDuty,
                legalBasis,
                delegatedFrom,
                original.joint(),
                original.urgencyDefault(),
                acceptHours,
                handleDays,
                guideSteps,
                original.regionScope(),
                listCategory,
                exceptions,
                original.verified(),
                delegationRef,
                sanDingRef);
    }
}
