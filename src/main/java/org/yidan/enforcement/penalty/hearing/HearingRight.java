package org.yidan.enforcement.penalty.hearing;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltySettings;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;

/** Whether a penalty gives the right to a hearing (行政处罚法 63); the amounts are settings. */
@Component
public class HearingRight {

    private final PenaltySettings settings;

    HearingRight(PenaltySettings settings) {
        this.settings = settings;
    }

    /** For these measures and this fine (yuan, may be null) against the party of the case. */
    public boolean given(PenaltyCase penalty, @Nullable BigDecimal fine, Collection<String> measures) {
        BigDecimal from = penalty.requiredParty().isCitizen()
                ? settings.hearingFineCitizen()
                : settings.hearingFineOrganisation();
        return measures.stream().map(PenaltyMeasure::valueOf).anyMatch(PenaltyMeasure::grave)
                || fine != null && fine.compareTo(from) >= 0;
    }
}
