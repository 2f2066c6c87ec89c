package org.yidan.casework.sight;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;

/** Every call and case the current user may see, whichever module keeps it: for what all of them have, like the path and comments. */
@Component
public class VisibleCases {

    private final List<SightOfCases> sights;

    VisibleCases(List<SightOfCases> sights) {
        this.sights = sights;
    }

    /** The case; for whoever may not see it as if there were none. */
    public VisibleCase see(String caseNo) {
        return find(caseNo).orElseThrow(() -> Refused.missing("casework.unknown", caseNo));
    }

    /** The case, if there is one and the current user may see it. */
    public Optional<VisibleCase> find(String caseNo) {
        return sights.stream()
                .map(sight -> sight.find(caseNo))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
