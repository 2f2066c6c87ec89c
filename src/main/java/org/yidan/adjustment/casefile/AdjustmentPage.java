package org.yidan.adjustment.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CaseReading;
import org.yidan.casework.page.KindPage;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.shared.Texts;

/** Reads what only adjustments have: the matters as they stood when they were proposed, and as they would be. */
@Component
class AdjustmentPage implements KindPage {

    /** Only for reading the terms of a new matter, which has no code before it is accepted. */
    private static final String NO_CODE = "NN-NN-000";

    private final Proposals proposals;
    private final DifferenceWords words;

    AdjustmentPage(Proposals proposals, DifferenceWords words) {
        this.proposals = proposals;
        this.words = words;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.LIST_ADJUSTMENT;
    }

    @Override
    public @Nullable AdjustmentPart of(CaseReading read) {
        return proposals.findByCaseNo(read.seen().no()).map(this::part).orElse(null);
    }

    private AdjustmentPart part(Proposal proposal) {
        return new AdjustmentPart(
                Texts.of("adjustment.type-" + proposal.type()),
                proposal.proposerUnit(),
                proposal.reason(),
                proposal.items().stream()
                        .map(this::inWords)
                        .sorted(Comparator.comparing(MatterWords::code))
                        .toList());
    }

    private MatterWords inWords(ProposedItem item) {
        if (item.removed() || item.matterCode() != null) {
            MatterTerms before = item.before();
            return item.removed() && before == null
                    ? new MatterWords(String.valueOf(item.matterCode()), item.name(), "remove", List.of())
                    : words.of(before, item.after());
        }
        MatterWords added = words.of(null, item.change().on(null, NO_CODE));
        return new MatterWords("", added.name(), added.kind(), withoutCode(added));
    }

    /** A code that nobody has given, and the domain that is told by it, are not said. */
    private static List<DifferenceWords.FieldWords> withoutCode(MatterWords added) {
        Map<String, String> unsaid = Map.of(NO_CODE, "", NO_CODE.substring(3, 5), "");
        return added.fields().stream()
                .filter(field -> !unsaid.containsKey(field.after()))
                .toList();
    }
}
