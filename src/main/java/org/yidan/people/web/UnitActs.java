package org.yidan.people.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.MergerDesk;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleDesk;
import org.yidan.organization.keeping.PeopleDesk.NewPerson;
import org.yidan.organization.keeping.PostDesk;
import org.yidan.organization.keeping.UnitDesk;
import org.yidan.organization.keeping.UnitDesk.NewUnit;
import org.yidan.organization.keeping.VillageDesk;
import org.yidan.people.proposal.ProposalDesk;
import org.yidan.shared.Refused;

/** The forms of a unit's page, each the use case of a desk. */
@Component
class UnitActs {

    private final PeopleDesk people;
    private final PostDesk posts;
    private final UnitDesk units;
    private final VillageDesk villages;
    private final ProposalDesk proposals;
    private final PeopleBook book;
    private final MergerDesk mergers;

    UnitActs(
            PeopleDesk people,
            PostDesk posts,
            UnitDesk units,
            VillageDesk villages,
            ProposalDesk proposals,
            PeopleBook book,
            MergerDesk mergers) {
        this.mergers = mergers;
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.villages = villages;
        this.proposals = proposals;
        this.book = book;
    }

    void perform(String unit, String act, Entered form, Keeper keeper) {
        Because because = form.because(keeper);
        switch (act) {
            case "take-in" -> people.takeIn(
                    new NewPerson(form.text("userId"), form.text("name"), form.wish(unit), form.orNull("password")),
                    because);
            case "give" -> give(unit, form, because);
            case "propose" -> proposals.propose(
                    new ProposalDesk.Wish(
                            form.post(unit),
                            form.text("person"),
                            !form.text("begins").equals("false"),
                            form.day("day"),
                            form.text("words")),
                    keeper);
            default -> ofUnits(unit, act, form, because);
        }
    }

    private void ofUnits(String unit, String act, Entered form, Because because) {
        switch (act) {
            case "open" -> units.open(
                    new NewUnit(
                            form.text("code"),
                            form.text("name"),
                            form.one("kind", UnitKind.class),
                            unit,
                            form.orNull("dispatchingDepartmentCode"),
                            form.ticked("fivePowers"),
                            form.day("openedOn")),
                    because);
            case "rename" -> units.rename(unit, form.number("seen"), form.text("name"), because);
            case "arrange" -> units.arrange(
                    unit,
                    form.number("seen"),
                    form.text("dispatchingDepartmentCode"),
                    form.ticked("fivePowers"),
                    because);
            case "close" -> units.close(unit, form.number("seen"), form.day("lastDay"), because);
            case "merge" -> mergers.merge(
                    unit, form.number("seen"), form.text("successor"), form.day("lastDay"), because);
            case "open-village" -> villages.open(
                    form.text("code"),
                    form.text("name"),
                    form.one("kind", VillageDesk.VillageKind.class),
                    unit,
                    because);
            case "close-village" -> villages.close(form.text("code"), form.day("lastDay"), because);
            default -> throw Refused.missing("organization.act-unknown");
        }
    }

    /** To somebody who is here already, perhaps in another unit or region. */
    private void give(String unit, Entered form, Because because) {
        PeopleBook.Person person = Optional.of(form.text("userId"))
                .flatMap(book::person)
                .orElseThrow(() -> EntryRefused.at("userId", "fault-person-unknown"));
        posts.give(person.userId(), person.version(), form.wish(unit), because);
    }
}
