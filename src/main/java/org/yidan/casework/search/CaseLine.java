package org.yidan.casework.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** One call or case in a list. */
@NamedInterface("search")
public record CaseLine(
        String no,
        String kind,
        String title,
        @Nullable String matterName,
        @Nullable String address,
        String urgency,
        boolean open,
        @Nullable String outcome,
        @Nullable String unitName,
        Instant openedAt) {

    /** Where the line stands in the order, to go on from there. */
    public String place() {
        return openedAt.toEpochMilli() + "_" + no;
    }
}
