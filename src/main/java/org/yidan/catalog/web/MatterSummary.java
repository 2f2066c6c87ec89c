package org.yidan.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterEntry;

/** A matter in a list of hits. */
record MatterSummary(
        long entryId,
        String code,
        String name,
        String domain,
        String leadUnitType,
        List<String> coopUnitTypes,
        boolean delegated,
        @Nullable String delegatedFrom,
        boolean joint,
        String urgencyDefault,
        int acceptHours,
        int handleDays,
        String regionScope,
        ListCategory listCategory,
        String version) {

    static MatterSummary of(MatterEntry entry) {
        return new MatterSummary(
                entry.id(),
                entry.code(),
                entry.name(),
                entry.domain(),
                entry.leadUnitType(),
                entry.coopUnitTypes(),
                entry.delegated(),
                entry.delegatedFrom(),
                entry.joint(),
                entry.urgencyDefault(),
                entry.acceptHours(),
                entry.handleDays(),
                entry.regionScope().code(),
                entry.listCategory(),
                entry.versionNo());
    }
}
