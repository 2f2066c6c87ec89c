package org.yidan.enforcement.penalty.decision;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltySettings;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;

/** Whether the leaders have to discuss a case together (行政处罚法 57): complex, serious, or a fine above the settings. */
@Component
public class CollectiveNeed {

    private final PenaltySettings settings;

    CollectiveNeed(PenaltySettings settings) {
        this.settings = settings;
    }

    /** For what was announced to the party, else for what is proposed. */
    public boolean given(PenaltyCase penalty) {
        InvestigationReport report = penalty.requiredReport();
        BigDecimal from = penalty.requiredParty().isCitizen()
                ? settings.collectiveFineCitizen()
                : settings.collectiveFineOrganisation();
        BigDecimal fine = report.fine();
        boolean serious = report.measures().stream()
                .map(PenaltyMeasure::valueOf)
                .anyMatch(measure -> measure.grave() && measure != PenaltyMeasure.CONFISCATION);
        return report.complexCase() || serious || fine != null && fine.compareTo(from) > 0;
    }
}
