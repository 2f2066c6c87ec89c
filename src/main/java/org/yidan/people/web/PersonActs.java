package org.yidan.people.web;

import org.springframework.stereotype.Component;
import org.yidan.organization.keeping.CardDesk;
import org.yidan.organization.keeping.CardDesk.NewCard;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.PeopleDesk;
import org.yidan.organization.keeping.PostDesk;
import org.yidan.people.LeavingDesk;
import org.yidan.people.LogInDesk;
import org.yidan.shared.Refused;

/** The forms of a person's page, each the use case of a desk. */
@Component
class PersonActs {

    private final PeopleDesk people;
    private final PostDesk posts;
    private final CardDesk cards;
    private final LogInDesk logIns;
    private final LeavingDesk work;

    PersonActs(PeopleDesk people, PostDesk posts, CardDesk cards, LogInDesk logIns, LeavingDesk work) {
        this.people = people;
        this.posts = posts;
        this.cards = cards;
        this.logIns = logIns;
        this.work = work;
    }

    void perform(String userId, String act, Entered form, Keeper keeper) {
        Because because = form.because(keeper);
        switch (act) {
            case "rename" -> people.rename(userId, form.number("seen"), form.text("name"), because);
            case "leave" -> people.leave(userId, form.number("seen"), form.day("lastDay"), because);
            case "give" -> posts.give(userId, form.number("seen"), form.wish(form.text("unit")), because);
            case "end" -> posts.end(form.number("holding"), form.number("seen"), form.day("lastDay"), because);
            case "issue" -> cards.issue(
                    userId,
                    form.number("seen"),
                    new NewCard(form.text("cardNo"), form.text("subject"), form.day("validFrom"), form.day("validTo")),
                    because);
            case "renew" -> cards.renew(form.number("card"), form.number("seen"), form.day("validTo"), because);
            case "withdraw" -> cards.withdraw(form.number("card"), form.number("seen"), form.day("lastDay"), because);
            case "qualify" -> cards.qualify(
                    userId,
                    form.number("seen"),
                    form.text("certificateNo"),
                    form.day("validFrom"),
                    form.dayOrNull("validTo"),
                    because);
            case "password" -> people.setPassword(userId, password(form), because);
            case "lock" -> logIns.lock(userId, because);
            case "unlock" -> logIns.unlock(userId, because);
            case "hand-over" -> work.handOver(userId, form.text("to"), because);
            default -> throw Refused.missing("organization.act-unknown");
        }
    }

    private static String password(Entered form) {
        String password = form.fields().getOrDefault("password", "");
        if (password.isEmpty()) {
            throw EntryRefused.at("password", "fault-empty");
        }
        return password;
    }
}
