package org.yidan.open311;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The matters of a region's list that can be called for today, and one service for what the caller cannot name. */
@Component
public class ServiceList {

    /** Not a matter: the township's centre finds out which one it is. */
    public static final String OTHER = "OTHER";

    /** The partner's own number of a request; sent twice, it is filed once. */
    public static final String EXTERNAL_NO = "hotline_no";

    private static final int ALL = 5_000;

    private final MatterCatalog catalog;
    private final OfficeClock clock;

    ServiceList(MatterCatalog catalog, OfficeClock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Every matter in force today in the region, by code. */
    public List<MatterEntry> all(String region) {
        return catalog.page(MatterFilter.all(region, clock.today()), 0, ALL);
    }

    /** The matter with this code; empty for {@link #OTHER}; refuses what is not in the list today. */
    public Optional<MatterEntry> matter(String code, String region) {
        if (OTHER.equals(code)) {
            return Optional.empty();
        }
        return Optional.of(catalog.find(code, region, clock.today())
                .orElseThrow(() -> Refused.missing("open311.service-unknown", code)));
    }
}
