package org.yidan.designer.replay;

import org.jspecify.annotations.Nullable;

/**
 * A case that is asked again.
 *
 * @param unit who led it in the end; null where nobody did
 * @param matter code of its matter; null outside the list
 */
record ClosedCase(
        String caseNo, String region, @Nullable String unit, @Nullable String matter, @Nullable String matterName) {}
