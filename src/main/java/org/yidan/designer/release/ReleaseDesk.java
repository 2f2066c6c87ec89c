package org.yidan.designer.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Draft.End;
import org.yidan.designer.release.Draft.Outcome;
import org.yidan.designer.release.Submissions.Sent;
import org.yidan.designer.release.difference.Change;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Drafts of designers: kept with every file and what ran when they were sent, released by a second person who saw the difference to
 * what runs now, rejected with a reason, or taken back by who drew them (ADR 0071).
 */
@Service
@Transactional
class ReleaseDesk {

    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 1000;

    private final DraftStore store;
    private final Running running;
    private final LimitRows limits;
    private final Deploying deploying;
    private final OfficeClock clock;

    ReleaseDesk(DraftStore store, Running running, LimitRows limits, Deploying deploying, OfficeClock clock) {
        this.store = store;
        this.running = running;
        this.limits = limits;
        this.deploying = deploying;
        this.clock = clock;
    }

    /**
     * A draft as its page shows it.
     *
     * @param base versions that ran when it was sent, {@code now} those that run
     * @param difference to what runs now; of what has ended, to what ran when it was sent
     */
    record View(
            Draft draft,
            List<ModelFile> files,
            Map<Key, Integer> base,
            Map<Key, Integer> now,
            List<Change> difference) {

        /** Whether something else was released since it was drawn. */
        public boolean moved() {
            return !base.equals(now);
        }

        /** By which a release says which difference was seen. */
        public String seen() {
            return now.toString();
        }
    }

    /** Keeps what was sent; the same files again are the draft that waits already. */
    long keep(Sent sent, Person by) {
        return store.same(ModelFile.seal(sent.files()), by.id()).map(Draft::id).orElseGet(() -> add(sent, by));
    }

    /** Runs what was sent, without a second person. */
    long run(Sent sent, Person by) {
        store.lock();
        long id = add(sent, by);
        deploy(draft(id), by, true);
        return id;
    }

    private long add(Sent sent, Person by) {
        String reason = sent.reason() == null || sent.reason().isBlank() ? null : words(sent.reason(), 0);
        return store.add(
                sent.name(),
                sent.origin(),
                reason,
                sent.files(),
                running.versions(sent.files()),
                by.id(),
                clock.instant());
    }

    /**
     * Releases a draft of somebody else.
     *
     * @param seen which difference was looked at, by {@link View#seen()}
     * @param confirmed whether it is to run although something else was released since it was drawn
     */
    void release(long id, String seen, boolean confirmed, Person by) {
        store.lock();
        Draft draft = forSecondPerson(id, by);
        if (draft.drawnBy().equals(by.id())) {
            throw Refused.forbidden("designer.own-draft");
        }
        View view = view(id);
        if (!view.seen().equals(seen)) {
            throw Refused.conflict("designer.base-changed");
        }
        if (view.moved() && !confirmed) {
            throw Refused.conflict("designer.base-confirm");
        }
        limits.require(view.files());
        deploy(draft, by, false);
    }

    private void deploy(Draft draft, Person by, boolean direct) {
        String deployment = deploying.deploy(draft.name(), store.files(draft.id()), draft.drawnBy());
        end(draft, new End(Outcome.RELEASED, by.id(), clock.instant(), null, direct, deployment));
    }

    /** Sends a draft back for a reason its designer reads. */
    void reject(long id, @Nullable String reason, Person by) {
        Draft draft = forSecondPerson(id, by);
        String why = words(reason == null ? "" : reason, LEAST_WORDS);
        end(draft, new End(Outcome.REJECTED, by.id(), clock.instant(), why, false, null));
    }

    /** Takes a draft of one's own back. */
    void withdraw(long id, Person by) {
        Draft draft = draft(id);
        if (!draft.drawnBy().equals(by.id())) {
            throw Refused.forbidden("designer.not-your-draft");
        }
        end(draft, new End(Outcome.WITHDRAWN, by.id(), clock.instant(), null, false, null));
    }

    @Transactional(readOnly = true)
    public View view(long id) {
        Draft draft = draft(id);
        List<ModelFile> files = store.files(id);
        Map<Key, Integer> base = store.base(id);
        return new View(
                draft,
                files,
                base,
                running.versions(files),
                draft.open() ? running.difference(files) : running.difference(base, files));
    }

    @Transactional(readOnly = true)
    public Draft draft(long id) {
        return store.find(id).orElseThrow(() -> Refused.missing("designer.draft-unknown"));
    }

    @Transactional(readOnly = true)
    public List<Draft> open() {
        return store.open();
    }

    @Transactional(readOnly = true)
    public List<Draft> ended(int most) {
        return store.ended(most);
    }

    private Draft forSecondPerson(long id, Person by) {
        if (!by.releases()) {
            throw Refused.forbidden("designer.not-releaser");
        }
        Draft draft = draft(id);
        if (!draft.open()) {
            throw Refused.conflict("designer.draft-ended");
        }
        return draft;
    }

    private void end(Draft draft, End end) {
        if (!store.end(draft, end)) {
            throw Refused.conflict("designer.draft-ended");
        }
    }

    private static String words(String words, int least) {
        int length = Characters.count(words.strip());
        if (length < least || length > MOST_WORDS) {
            throw Refused.invalid("designer.reason", LEAST_WORDS, MOST_WORDS);
        }
        return words.strip();
    }
}
