package org.yidan.casework.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseKind;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard.Duty;
import org.yidan.casework.card.CaseCard.Fact;
import org.yidan.casework.card.CaseCard.Other;
import org.yidan.casework.page.CaseView;
import org.yidan.catalog.MatterEntry;

/** What the card of one kind of cases says in its own way; implemented by the module that keeps them. */
public interface KindCard {

    /** The kind. */
    CaseKind kind();

    /** The duty of whoever has the task; {@code entry} is the pinned one. */
    Duty duty(TaskInHand task, CaseView view, @Nullable MatterEntry entry);

    /** What else is to be known. */
    List<Fact> facts(CaseView view);

    /** Who else has something to do, or has done his part. */
    List<Other> others(TaskInHand task, CaseView view);
}
