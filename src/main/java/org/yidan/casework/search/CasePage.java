package org.yidan.casework.search;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** One page of a search, newest first; whether more follow is known without counting them. */
@NamedInterface("search")
public record CasePage(List<CaseLine> lines, boolean more) {

    /** Where the next page goes on; empty when nothing follows. */
    public String next() {
        return more ? lines.get(lines.size() - 1).place() : "";
    }
}
