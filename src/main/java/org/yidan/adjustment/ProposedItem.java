package org.yidan.adjustment;

import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/**
 * One matter of a proposal.
 *
 * @param matterCode null for an addition that has no code yet
 * @param before how the matter stood when the change was proposed; null for an addition
 * @param change nothing for a removal
 * @param removed whether the matter leaves the list
 */
public record ProposedItem(
        @Nullable String matterCode, @Nullable MatterTerms before, TermsChange change, boolean removed) {

    /** A matter that is added or changed. */
    public ProposedItem(@Nullable String matterCode, @Nullable MatterTerms before, TermsChange change) {
        this(matterCode, before, change, false);
    }

    /** A matter that leaves the list. */
    public static ProposedItem removal(String matterCode) {
        return new ProposedItem(matterCode, null, TermsChange.nothing(), true);
    }

    /** The same matter with another change. */
    public ProposedItem with(TermsChange other) {
        return new ProposedItem(matterCode, before, other, removed);
    }

    /** The same matter as it stands when it is proposed. */
    public ProposedItem standing(@Nullable MatterTerms now) {
        return new ProposedItem(matterCode, now, change, removed);
    }

    /** What the matter would be, on the list as it stood then; null while it has no code, and where it leaves the list. */
    public @Nullable MatterTerms after() {
        return matterCode == null || removed ? null : change.on(before, matterCode);
    }

    /** What people call the matter: its name on the list, else the proposed one. */
    public String name() {
        if (before != null) {
            return before.name();
        }
        return change.name() == null ? "" : change.name();
    }
}
