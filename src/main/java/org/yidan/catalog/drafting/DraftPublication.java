package org.yidan.catalog.drafting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.VersionPublished;
import org.yidan.catalog.publishing.EditorPublishes;
import org.yidan.catalog.publishing.ListPublisher;
import org.yidan.catalog.publishing.NewVersion;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;

/** Makes an approved draft a version of the list; needs the transaction and the lock on the draft of its caller. */
@Component
class DraftPublication {

    private static final int LONGEST_ADDRESS = 400;

    private final DraftTable drafts;
    private final PublicationCheck check;
    private final ListPublisher publisher;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    DraftPublication(
            DraftTable drafts,
            PublicationCheck check,
            ListPublisher publisher,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.check = check;
        this.publisher = publisher;
        this.clock = clock;
        this.events = events;
    }

    String publish(Draft draft, String publishedBy, @Nullable String noticeUrl) {
        if (draft.editors().contains(publishedBy)) {
            throw new EditorPublishes(publishedBy);
        }
        if (noticeUrl != null
                && !(Characters.count(noticeUrl) <= LONGEST_ADDRESS && noticeUrl.matches("https?://\\S+"))) {
            throw DraftRefused.fieldFaulty("noticeUrl");
        }
        Instant moment = publisher.begin(draft.region(), clock.instant());
        if (draft.effectiveFrom().isBefore(clock.today())) {
            throw DraftRefused.dayPast(draft.effectiveFrom());
        }
        check.check(draft);
        String no = publisher.publish(version(draft, publishedBy, moment, noticeUrl), put(draft), removed(draft));
        drafts.published(draft.id(), publishedBy, no, moment);
        events.publishEvent(
                new VersionPublished(no, draft.region(), draft.effectiveFrom(), new LinkedHashSet<>(draft.codes())));
        return no;
    }

    private static NewVersion version(Draft draft, String publishedBy, Instant moment, @Nullable String noticeUrl) {
        return new NewVersion(
                draft.region(),
                draft.effectiveFrom(),
                draft.editor(),
                publishedBy,
                moment,
                noticeUrl,
                false,
                draft.minutesNo());
    }

    private static List<MatterTerms> put(Draft draft) {
        return draft.changes().stream().flatMap(ListChange::put).toList();
    }

    private static Set<String> removed(Draft draft) {
        Set<String> removed = new TreeSet<>();
        draft.changes().stream().filter(change -> change.after() == null).forEach(change -> removed.add(change.code()));
        return removed;
    }
}
