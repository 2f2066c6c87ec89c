package org.yidan.catalog.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterNotInList;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.VersionPublished;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;

/**
 * Makes the next versions of a region's list (RULES D1 to D10, 6.2): several drafts at once, none of which touches the
 * living list before it is published. Whoever changed a draft can neither review, approve nor publish it. Which posts
 * may come here is the matter of the processes; every rule about the list itself is kept here, with
 * a {@link org.yidan.shared.Refused} for what breaks it.
 */
@Service
public class DraftDesk {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_MINUTES_NO = 64;

    private final DraftTable drafts;
    private final UnderlyingList base;
    private final TermsCheck termsCheck;
    private final PublicationCheck publicationCheck;
    private final DraftPublication publication;
    private final OfficeClock clock;

    DraftDesk(
            DraftTable drafts,
            UnderlyingList base,
            TermsCheck termsCheck,
            PublicationCheck publicationCheck,
            DraftPublication publication,
            OfficeClock clock) {
        this.publicationCheck = publicationCheck;
        this.drafts = drafts;
        this.base = base;
        this.termsCheck = termsCheck;
        this.publication = publication;
        this.clock = clock;
    }

    /** Opens a draft beside the living list and all other drafts, and gives its id; refuses a first day that is past. */
    @Transactional
    public long open(NewDraft draft) {
        requireText(draft.title(), LONGEST_TITLE, "title");
        base.requireList(draft.region(), draft.effectiveFrom());
        requireNotPast(draft.effectiveFrom());
        return drafts.insert(draft, clock.instant());
    }

    /**
     * Adds the matter or changes it; terms as they stand on the list take the change out of the draft. A reviewed or approved
     * draft goes back to {@code DRAFT}, unless only the guide differs, which is written after the approval (RULES D9).
     */
    @Transactional
    public void put(long draftId, MatterTerms terms, String editor) {
        Draft draft = lockedHead(draftId);
        termsCheck.check(draft.region(), terms);
        ListChange known = known(draft, terms.code());
        base.requireSameMatter(draft.region(), known.before(), terms);
        boolean onlyGuide = known.after() != null
                && known.after().withGuide(terms.guideSteps()).equals(terms);
        store(draft, new ListChange(terms.code(), known.before(), terms, known.heldUntil()), editor, onlyGuide);
    }

    /** Refuses what could not be published like this, before anything is drafted; {@code before} is the matter as it stands. */
    @Transactional(readOnly = true, noRollbackFor = DomainException.class)
    public void requirePublishable(String region, @Nullable MatterTerms before, MatterTerms terms) {
        publicationCheck.requireWhole(region, clock.today(), before, terms);
    }

    /** Takes the matter off the list from the first day on; an addition of this draft is simply dropped. */
    @Transactional
    public void remove(long draftId, String code, String editor) {
        Draft draft = lockedHead(draftId);
        ListChange known = known(draft, code);
        if (known.before() == null && known.after() == null) {
            throw new MatterNotInList(code, base.nameOf(draft.region()), draft.effectiveFrom());
        }
        store(draft, new ListChange(code, known.before(), null, known.heldUntil()), editor, false);
    }

    /** Takes what the draft says about the matter out of it, so that the matter stays as it is. */
    @Transactional
    public void drop(long draftId, String code, String editor) {
        Draft draft = lockedOpen(draftId);
        if (draft.codes().contains(code)) {
            drafts.drop(draftId, code);
            drafts.edited(draftId, editor, false);
        }
    }

    /**
     * Moves the first day, also of an approved draft, as the day is set last (RULES D10). That alone makes nobody an
     * editor; where the list is another on the new day, the draft is outdated.
     */
    @Transactional
    public void reschedule(long draftId, LocalDate day, String editor) {
        lockedOpen(draftId);
        requireText(editor, LONGEST_MINUTES_NO, "editor");
        requireNotPast(day);
        drafts.reschedule(draftId, day);
    }

    /**
     * Puts the draft upon the list as it has become. Fields that only others have changed are taken from them, those changed here
     * stay as here; the draft goes back to {@code DRAFT} when anything was outdated, so that its new difference is reviewed.
     */
    @Transactional
    public void refresh(long draftId, String editor) {
        Draft draft = lockedOpen(draftId);
        for (ListChange change : draft.changes()) {
            ListChange now = base.of(draft.region(), change.code(), draft.effectiveFrom());
            if (!now.sameBaseAs(change)) {
                MatterTerms merged = Rebase.onto(now.before(), change.before(), change.after());
                if (merged != null) {
                    base.requireSameMatter(draft.region(), change.before(), merged);
                }
                store(draft, new ListChange(change.code(), now.before(), merged, now.heldUntil()), editor, false);
            }
        }
    }

    /** Records that a second person has reviewed the draft. */
    @Transactional
    public void review(long draftId, String reviewer) {
        Draft draft = locked(draftId, DraftState.DRAFT);
        if (draft.changes().isEmpty()) {
            throw DraftRefused.empty(draft);
        }
        requireOtherHands(draft, reviewer);
        drafts.reviewed(draftId, reviewer, clock.instant());
    }

    /** Records the approval by a third person, with the number of the minutes (1 to 64 characters). */
    @Transactional
    public void approve(long draftId, String approvedBy, String minutesNo) {
        Draft draft = locked(draftId, DraftState.REVIEWED);
        requireText(minutesNo, LONGEST_MINUTES_NO, "minutesNo");
        requireOtherHands(draft, approvedBy);
        if (approvedBy.equals(draft.reviewer())) {
            throw DraftRefused.sameHands(approvedBy);
        }
        drafts.approved(draftId, approvedBy, minutesNo.strip(), clock.instant());
    }

    /**
     * Makes the approved draft a version of the list and gives its number; says {@link VersionPublished}. Publications of a region
     * follow one another; of two drafts that change the same matter the second is refused as outdated.
     *
     * @param noticeUrl address of the public notice, null while there is none
     */
    @Transactional
    public String publish(long draftId, String publishedBy, @Nullable String noticeUrl) {
        Draft draft = locked(draftId, DraftState.APPROVED);
        return publication.publish(draft, publishedBy, noticeUrl);
    }

    /** Gives the draft up; a published one stays. */
    @Transactional
    public void withdraw(long draftId, String by) {
        lockedOpen(draftId);
        drafts.withdrawn(draftId, by, clock.instant());
    }

    /** The draft as it is now, also when it has ended. */
    @Transactional(readOnly = true)
    public Draft draft(long draftId) {
        return drafts.find(draftId).orElseThrow(() -> DraftRefused.unknown(draftId));
    }

    /** The drafts of the region that may still become versions, by first day. */
    @Transactional(readOnly = true)
    public List<Draft> open(String region) {
        return drafts.open(region);
    }

    private Draft lockedHead(long draftId) {
        return requireOpen(drafts.lockedHead(draftId).orElseThrow(() -> DraftRefused.unknown(draftId)));
    }

    private Draft lockedOpen(long draftId) {
        return requireOpen(drafts.locked(draftId).orElseThrow(() -> DraftRefused.unknown(draftId)));
    }

    private static Draft requireOpen(Draft draft) {
        if (!draft.state().open()) {
            throw DraftRefused.ended(draft);
        }
        return draft;
    }

    private Draft locked(long draftId, DraftState needed) {
        Draft draft = lockedOpen(draftId);
        if (draft.state() != needed) {
            throw DraftRefused.notIn(draft, needed);
        }
        return draft;
    }

    /** What the draft says about the matter, else how the matter stands on the list. */
    private ListChange known(Draft draft, String code) {
        return drafts.change(draft.id(), code).orElseGet(() -> base.of(draft.region(), code, draft.effectiveFrom()));
    }

    private void store(Draft draft, ListChange change, String editor, boolean asBefore) {
        if (change.changesNothing()) {
            drafts.drop(draft.id(), change.code());
        } else {
            drafts.put(draft.id(), change, editor, clock.instant());
        }
        drafts.edited(draft.id(), editor, asBefore);
    }

    private void requireNotPast(LocalDate day) {
        if (day.isBefore(clock.today())) {
            throw DraftRefused.dayPast(day);
        }
    }

    private static void requireOtherHands(Draft draft, String userId) {
        if (draft.editors().contains(userId)) {
            throw DraftRefused.sameHands(userId);
        }
    }

    private static void requireText(String text, int longest, String field) {
        if (text.isBlank() || Characters.count(text.strip()) > longest) {
            throw DraftRefused.fieldFaulty(field);
        }
    }
}
