package org.yidan.adjustment.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.shared.Refused;

/**
 * What each matter of a changed sheet must keep to: whatever holds at publication, checked before anything is proposed. A power
 * is never taken back by a sheet, and one handed down takes the way of a delegation.
 */
@Component
public class SheetRules {

    private final DraftDesk drafts;
    private final HandedPowers powers;
    private final Proposals proposals;

    SheetRules(DraftDesk drafts, HandedPowers powers, Proposals proposals) {
        this.drafts = drafts;
        this.powers = powers;
        this.proposals = proposals;
    }

    /** Refuses the matter if it breaks a rule. */
    public void check(String region, ProposedItem item) {
        MatterTerms after = item.after();
        if (after == null) {
            if (!item.removed() || item.before() == null) {
                throw Refused.invalid("adjustment.nothing-changes", String.valueOf(item.matterCode()));
            }
            return;
        }
        if (after.equals(item.before())) {
            throw Refused.invalid("adjustment.nothing-changes", after.code());
        }
        if (after.coopUnitTypes().contains(after.leadUnitType())) {
            throw Refused.invalid("adjustment.unit-twice");
        }
        if (!powers.taken(region, item).isEmpty()
                || after.delegated() && after.listCategory() == ListCategory.TAKEN_BACK) {
            throw Refused.invalid("adjustment.is-a-return", after.code());
        }
        if (item.before() == null && proposals.anyAdds("[{\"matterCode\": \"" + after.code() + "\"}]")) {
            throw Refused.conflict("adjustment.code-used", after.code());
        }
        drafts.requirePublishable(region, item.before(), after);
    }

    /** Whether a township would get a power that it does not have. */
    public boolean handsDown(String region, List<ProposedItem> items) {
        return items.stream().anyMatch(item -> !powers.given(region, item).isEmpty());
    }

    /** Refuses a whole sheet: nothing in it, a matter that breaks a rule, or a power without the means to use it. */
    void check(NewProposal asked, List<ProposedItem> items) {
        items.forEach(item -> check(asked.region(), item));
        if (handsDown(asked.region(), items) && isBlank(asked.resources())) {
            throw Refused.invalid("adjustment.resources-missing");
        }
    }

    /** Whether the proposal is one that hands a power down. */
    boolean handsDown(NewProposal asked, List<ProposedItem> items) {
        return asked.type() == AdjustmentType.DELEGATE
                || asked.type() == AdjustmentType.BATCH && handsDown(asked.region(), items);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
