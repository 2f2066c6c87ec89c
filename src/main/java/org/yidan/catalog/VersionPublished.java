package org.yidan.catalog;

import java.time.LocalDate;
import java.util.Set;

/**
 * A version made from a draft has been published; said within the transaction that publishes it.
 *
 * @param effectiveFrom the first day in force (Asia/Shanghai), possibly ahead
 * @param matterCodes the matters it adds, changes or removes
 */
public record VersionPublished(String versionNo, String region, LocalDate effectiveFrom, Set<String> matterCodes) {

    public VersionPublished {
        matterCodes = Set.copyOf(matterCodes);
    }
}
