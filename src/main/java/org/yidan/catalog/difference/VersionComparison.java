package org.yidan.catalog.difference;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.version.CatalogueVersion;

/** Compares two versions, each as it was on its first day and as it was published. */
@Component
public class VersionComparison {

    private final MatterCatalog catalog;

    VersionComparison(MatterCatalog catalog) {
        this.catalog = catalog;
    }

    /** What changed from the one version to the other; {@link VersionsOfTwoRegions} when they are no pair. */
    public ListDifference between(CatalogueVersion from, CatalogueVersion to) {
        if (!from.region().equals(to.region())) {
            throw new VersionsOfTwoRegions(from.no(), to.no());
        }
        return ListDifference.between(list(from), list(to));
    }

    private SortedMap<String, MatterTerms> list(CatalogueVersion version) {
        MatterFilter filter =
                MatterFilter.all(version.region(), version.effectiveFrom()).asKnownAt(version.publishedAt());
        SortedMap<String, MatterTerms> list = new TreeMap<>();
        catalog.page(filter, 0, Integer.MAX_VALUE).forEach(entry -> list.put(entry.code(), entry.terms()));
        return list;
    }
}
