package org.yidan.casework.hands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.steps.CommonStep;
import org.yidan.organization.Post;
import org.yidan.organization.standin.Seat;

/** Gives a step that begins to its people: the post, whom the record names, who may not; the journal of the case says why. */
@Component
public class Seating {

    private final Seats seats;
    private final CaseJournal journal;
    private final Map<String, NamedPeople> named;

    Seating(Seats seats, CaseJournal journal, List<NamedPeople> named) {
        this.seats = seats;
        this.journal = journal;
        this.named = named.stream().collect(Collectors.toMap(NamedPeople::process, Function.identity()));
    }

    /** The ordinary post, or the one that stands in for it; the journal says why unless it did so last. */
    public Post take(CaseFile file, HeldStep step, Post ordinary) {
        Seat seat = seats.of(step, ordinary);
        if (seat.standsIn()) {
            seats.news(step, seat, journal.acts(file.caseNo(), Set.of(CommonStep.STAND_IN)))
                    .ifPresent(entry -> journal.note(file, entry));
        }
        return seat.post();
    }

    /** Whom the record names for this party's step, of this unit where several work side by side. */
    public List<String> named(HeldStep step, String party, @Nullable String unit) {
        return Optional.ofNullable(named.get(step.step().process()))
                .map(people -> people.of(step, party, unit))
                .orElse(List.of());
    }

    /** Who may not do the step because of what he did before. */
    public Set<String> barred(HeldStep step) {
        return seats.barred(step);
    }

    /** Notes that none of those named can do the step. */
    public void cannot(CaseFile file, List<String> people) {
        journal.note(file, seats.cannotEntry(people));
    }
}
