package org.yidan.adjustment.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Organization;

/** Words proposals of the system, which the staffing office of the region brings in. */
@Component
class SystemProposals {

    private final Organization organization;

    SystemProposals(Organization organization) {
        this.organization = organization;
    }

    /** A proposal with its origin, the reason and what shows it. */
    NewProposal of(
            AdjustmentType type,
            String region,
            String title,
            String reason,
            List<ProposedItem> items,
            List<String> evidence,
            String originKey,
            @Nullable LocalDate repealedOn) {
        return new NewProposal(
                type,
                region,
                title,
                reason,
                organization.staffingOffice(region),
                new FormSubmission(StepEntry.SYSTEM, Map.of()),
                items,
                null,
                evidence,
                List.of(),
                originKey,
                null,
                false,
                null,
                repealedOn);
    }
}
