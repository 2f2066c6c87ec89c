package org.yidan.people.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.intake.RosterReading.Row;
import org.yidan.organization.keeping.CardDesk;
import org.yidan.organization.keeping.CardDesk.NewCard;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.people.roster.PresentRoster.Card;
import org.yidan.people.roster.Step.Kind;
import org.yidan.shared.Refused;

/** Compares the enforcement card of a person: issued, renewed, replaced, or taken away. */
@Component
class CardSteps {

    private final CardDesk desk;
    private final PeopleBook book;

    CardSteps(CardDesk desk, PeopleBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** Adds what differs; a card that is in a complete file no more ends with the last day. */
    void of(String user, List<Row> own, @Nullable Card now, @Nullable LocalDate lastDay, List<Step> steps) {
        Optional<Row> carded = own.stream().filter(row -> row.card() != null).findFirst();
        if (carded.isEmpty()) {
            if (now != null && lastDay != null) {
                Row first = own.get(0);
                steps.add(Step.of(
                        Kind.GONE,
                        "",
                        who(first),
                        Step.words("card-withdrawn", now.card().cardNo(), lastDay.toString()),
                        because -> desk.withdraw(now.id(), version(user), lastDay, because)));
            }
            return;
        }
        Row row = carded.get();
        EnforcementCard sent = Objects.requireNonNull(row.card());
        if (now == null) {
            steps.add(issued(row, sent));
        } else if (!sent.cardNo().equals(now.card().cardNo())) {
            if (!sent.validFrom().isAfter(now.card().validTo())) {
                LocalDate last = sent.validFrom().minusDays(1);
                steps.add(Step.of(
                        Kind.CHANGED,
                        place(row),
                        who(row),
                        Step.words("card-withdrawn", now.card().cardNo(), last.toString()),
                        because -> desk.withdraw(now.id(), version(user), last, because)));
            }
            steps.add(issued(row, sent));
        } else if (!sent.equals(now.card())) {
            steps.add(otherwise(row, sent, now));
        }
    }

    private Step issued(Row row, EnforcementCard sent) {
        return Step.of(
                        Kind.NEW,
                        place(row),
                        who(row),
                        Step.words(
                                "card-issued",
                                sent.cardNo(),
                                sent.validFrom().toString(),
                                sent.validTo().toString()),
                        because -> desk.issue(
                                row.userId(),
                                version(row.userId()),
                                new NewCard(sent.cardNo(), sent.subjectUnitCode(), sent.validFrom(), sent.validTo()),
                                because))
                .needing(row.userId(), sent.subjectUnitCode());
    }

    /** Only the last day of a card can change. */
    private Step otherwise(Row row, EnforcementCard sent, Card now) {
        boolean sameCard = sent.validFrom().equals(now.card().validFrom())
                && sent.subjectUnitCode().equals(now.card().subjectUnitCode());
        return Step.of(
                Kind.CHANGED,
                place(row),
                who(row),
                Step.words("card-until", sent.cardNo(), sent.validTo().toString()),
                because -> {
                    if (!sameCard) {
                        throw Refused.invalid("organization.roster-card-fixed", sent.cardNo());
                    } else if (sent.validTo().isAfter(now.card().validTo())) {
                        desk.renew(now.id(), version(row.userId()), sent.validTo(), because);
                    } else {
                        desk.withdraw(now.id(), version(row.userId()), sent.validTo(), because);
                    }
                });
    }

    private long version(String user) {
        return book.person(user).orElseThrow().version();
    }

    private static String who(Row row) {
        return row.displayName() + "（" + row.userId() + "）";
    }

    private static String place(Row row) {
        return String.valueOf(row.line());
    }
}
