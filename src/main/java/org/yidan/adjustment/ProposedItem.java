package org.yidan.adjustment;

import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/**
 * One matter of a proposal.
 *
 * @param matterCode null for an addition that has no code yet
 * @param before how the matter stood when the change was proposed; null for an addition
 * @param change nothing for a removal
 */
public record ProposedItem(@Nullable String matterCode, @Nullable MatterTerms before, TermsChange change) {

    /** The same matter with another change. */
    public ProposedItem with(TermsChange other) {
        return new ProposedItem(matterCode, before, other);
    }

    /** What the matter would be, on the list as it stood when the change was proposed; null while it has no code. */
    public @Nullable MatterTerms after() {
        return matterCode == null ? null : change.on(before, matterCode);
    }
}
