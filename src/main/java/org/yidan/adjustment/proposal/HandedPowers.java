package org.yidan.adjustment.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** Which townships a change gives a power of a department, and which it takes one from (行政处罚法 24). */
@Component
class HandedPowers {

    private final Organization organization;

    HandedPowers(Organization organization) {
        this.organization = organization;
    }

    /** The townships that get the power, by code. */
    List<String> given(String region, ProposedItem item) {
        return townships(region, item.before(), item.after());
    }

    /** The townships that lose it while the matter stays on the list: that is a return of the power. */
    List<String> taken(String region, ProposedItem item) {
        return item.removed() ? List.of() : townships(region, item.after(), item.before());
    }

    private List<String> townships(String region, @Nullable MatterTerms before, @Nullable MatterTerms after) {
        return organization.townships(region).stream()
                .map(OrganizationUnit::code)
                .filter(township -> has(after, township) && !has(before, township))
                .sorted()
                .toList();
    }

    private static boolean has(@Nullable MatterTerms terms, String township) {
        return terms != null
                && terms.delegated()
                && terms.listCategory() != ListCategory.TAKEN_BACK
                && terms.appliesIn(township);
    }
}
