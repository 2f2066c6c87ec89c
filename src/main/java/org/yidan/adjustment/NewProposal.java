package org.yidan.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.journal.FormSubmission;

/**
 * A change of the list that somebody, or the system, asks for (F-60).
 *
 * @param proposerUnit the unit that asks; the staffing office where the system does
 * @param sent who sent the form and what he answered; the system's own entry otherwise
 * @param items matters to change; their state before is filled in from the list
 * @param ground null only where the change itself brings the legal basis (a law that ends, a changed sheet), or where it is found out on acceptance
 * @param evidence business keys of calls, rulings and cases
 * @param affectedUnits codes of units the proposer names beside those the list names
 * @param originKey what caused it: a second proposal of the same origin joins the first; null for people
 * @param resources what a township gets with a delegated power
 * @param emergency public safety does not wait for the full path
 * @param newFacts what is new, when the same was refused before
 * @param repealedOn the day on which the legal basis ends, for a batch of the law watch
 */
public record NewProposal(
        AdjustmentType type,
        String region,
        String title,
        String reason,
        String proposerUnit,
        FormSubmission sent,
        List<ProposedItem> items,
        @Nullable LegalGround ground,
        List<String> evidence,
        List<String> affectedUnits,
        @Nullable String originKey,
        @Nullable String resources,
        boolean emergency,
        @Nullable String newFacts,
        @Nullable LocalDate repealedOn) {

    public NewProposal {
        items = List.copyOf(items);
        evidence = List.copyOf(evidence);
        affectedUnits = List.copyOf(affectedUnits);
    }
}
