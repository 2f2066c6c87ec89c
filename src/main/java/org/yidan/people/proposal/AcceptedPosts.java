package org.yidan.people.proposal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleBook.Person;
import org.yidan.organization.keeping.PeopleDesk;
import org.yidan.organization.keeping.PeopleDesk.NewPerson;
import org.yidan.organization.keeping.PostDesk;
import org.yidan.organization.keeping.PostWish;
import org.yidan.shared.OfficeClock;

/** Does what an accepted proposal asks for; what was done by hand before it was accepted stays as it is. */
@Component
class AcceptedPosts {

    private final OfficeClock clock;
    private final PeopleBook book;
    private final PeopleDesk people;
    private final PostDesk posts;

    AcceptedPosts(OfficeClock clock, PeopleBook book, PeopleDesk people, PostDesk posts) {
        this.clock = clock;
        this.book = book;
        this.people = people;
        this.posts = posts;
    }

    void carryOut(Proposal proposal, ProposalDesk.Answer answer, Because because) {
        LocalDate day = proposal.day().isBefore(clock.today()) ? clock.today() : proposal.day();
        String userId = answer.userId().isEmpty() ? proposal.person() : answer.userId();
        if (answer.newcomer() && proposal.begins()) {
            people.takeIn(
                    new NewPerson(userId, answer.name(), PostWish.regular(proposal.post(), day), answer.password()),
                    because);
            return;
        }
        Person person = book.person(userId).orElseThrow(() -> EntryRefused.at("userId", "fault-person-unknown"));
        List<HeldPost> held = book.postsOf(userId).stream()
                .filter(one -> one.post().equals(proposal.post()) && lasts(one, day))
                .toList();
        if (proposal.begins()) {
            begin(person, proposal, held, day, because);
        } else if (!held.isEmpty()) {
            HeldPost first = held.get(held.size() - 1);
            if (!day.equals(first.heldTo())) {
                posts.end(first.id(), person.version(), day, because);
            }
        }
    }

    /** A deputy or somebody seconded holds it for good from the day after. */
    private void begin(Person person, Proposal proposal, List<HeldPost> held, LocalDate day, Because because) {
        LocalDate from = day;
        for (HeldPost one : held) {
            LocalDate to = one.heldTo();
            if (to == null) {
                return;
            }
            from = to.isBefore(from) ? from : to.plusDays(1);
        }
        posts.give(person.userId(), person.version(), PostWish.regular(proposal.post(), from), because);
    }

    private static boolean lasts(HeldPost held, LocalDate day) {
        LocalDate to = held.heldTo();
        return to == null || !to.isBefore(day);
    }
}
