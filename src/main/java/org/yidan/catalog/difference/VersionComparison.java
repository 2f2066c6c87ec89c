package org.yidan.catalog.difference;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.catalog.version.CatalogueVersion;

/** Compares two versions, each as it was on its first day and as it was published. */
@Component
public class VersionComparison {

    private final MatterCatalog catalog;
    private final DifferenceWords words;

    VersionComparison(MatterCatalog catalog, DifferenceWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    /** What changed from the one version to the other; {@link VersionsOfTwoRegions} when they are no pair. */
    public ListDifference between(CatalogueVersion from, CatalogueVersion to) {
        requirePair(from, to);
        return ListDifference.between(list(from), list(to));
    }

    /** The same in words, with every field of a matter that was added. */
    public List<MatterWords> inWords(CatalogueVersion from, CatalogueVersion to) {
        requirePair(from, to);
        return words.between(list(from), list(to));
    }

    private static void requirePair(CatalogueVersion from, CatalogueVersion to) {
        if (!from.region().equals(to.region())) {
            throw new VersionsOfTwoRegions(from.no(), to.no());
        }
    }

    private SortedMap<String, MatterTerms> list(CatalogueVersion version) {
        MatterFilter filter =
                MatterFilter.all(version.region(), version.effectiveFrom()).asKnownAt(version.publishedAt());
        SortedMap<String, MatterTerms> list = new TreeMap<>();
        catalog.page(filter, 0, Integer.MAX_VALUE).forEach(entry -> list.put(entry.code(), entry.terms()));
        return list;
    }
}
