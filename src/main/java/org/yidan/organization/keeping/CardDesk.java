package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Enforcement cards are issued, renewed and withdrawn; the qualification of reviewers is noted. */
@Service
@Transactional
public class CardDesk {

    /** In whose name somebody can enforce; an enforcement center acts for its township. */
    private static final Set<UnitKind> SUBJECTS = EnumSet.of(
            UnitKind.COUNTY_DEPARTMENT,
            UnitKind.JUSTICE_OFFICE,
            UnitKind.STATION,
            UnitKind.TOWNSHIP,
            UnitKind.SUBDISTRICT);

    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9A-Za-z-]{4,32}").asMatchPredicate();

    private final JdbcClient jdbc;
    private final Organization organization;
    private final PersonRows rows;
    private final KeeperRights rights;
    private final ChangeBook book;
    private final OfficeClock clock;

    CardDesk(
            JdbcClient jdbc,
            Organization organization,
            PersonRows rows,
            KeeperRights rights,
            ChangeBook book,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rows = rows;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A card as it is printed.
     *
     * @param validTo the last valid day
     */
    public record NewCard(String cardNo, String subjectUnitCode, LocalDate validFrom, LocalDate validTo) {

        public NewCard {
            cardNo = cardNo.strip();
        }
    }

    /** Whether somebody can enforce in the name of the unit. */
    public static boolean isSubject(OrganizationUnit unit) {
        return SUBJECTS.contains(unit.kind());
    }

    /** Issues a card; who has one that is still valid then gets no second. */
    public void issue(String userId, long seen, NewCard card, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        faults.require(NUMBER.test(card.cardNo()), "cardNo", "fault-card-no")
                .require(!card.validTo().isBefore(card.validFrom()), "validTo", "fault-ends-before-start");
        var subject = organization.find(card.subjectUnitCode());
        faults.require(subject.filter(CardDesk::isSubject).isPresent(), "subject", "fault-no-subject");
        if (faults.none()) {
            faults.require(!overlaps("user_id", userId, card), "validFrom", "fault-second-card")
                    .require(!overlaps("card_no", card.cardNo(), card), "cardNo", "fault-card-no-taken");
        }
        faults.refuse();
        rights.requireAnother(because.keeper(), userId);
        rights.requireUnit(because.keeper(), subject.orElseThrow());
        rows.claim(userId, seen);
        jdbc.sql(
                        """
                        insert into enforcement_card (card_no, user_id, subject_unit_code, valid_from, valid_to)
                        values (?, ?, ?, ?, ?)""")
                .params(card.cardNo(), userId, card.subjectUnitCode(), card.validFrom(), card.validTo())
                .update();
        String words =
                subject.orElseThrow().name() + " " + card.cardNo() + " " + Spans.of(card.validFrom(), card.validTo());
        book.write(new Entry(Action.CARD_ISSUED, userId, card.subjectUnitCode(), card.validFrom(), "", words), because);
    }

    /** Renews a card that has not run out and was not withdrawn; after a gap the same number is issued again. */
    public void renew(long id, long seen, LocalDate validTo, Because because) {
        HeldCard card = find(id);
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(validTo.isAfter(card.validTo()), "validTo", "fault-card-not-longer", card.validTo());
        because.check(faults);
        faults.refuse();
        boolean renewable = card.withdrawnOn() == null && !card.validTo().isBefore(clock.today());
        if (!renewable) {
            throw Refused.conflict("organization.card-run-out", card.cardNo());
        }
        claim(card, seen, because);
        change(card, validTo, null);
        book.write(
                new Entry(
                        Action.CARD_RENEWED,
                        card.userId(),
                        card.subjectUnitCode(),
                        card.validTo().plusDays(1),
                        card.cardNo() + " " + Spans.until(card.validTo()),
                        card.cardNo() + " " + Spans.until(validTo)),
                because);
    }

    /** Takes a card away: from the day after the last one he enforces nothing. */
    public void withdraw(long id, long seen, LocalDate lastDay, Because because) {
        HeldCard card = find(id);
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(!lastDay.isBefore(clock.today().minusDays(1)), "lastDay", "fault-past")
                .require(lastDay.isBefore(card.validTo()), "lastDay", "fault-card-ends-before", card.validTo());
        because.check(faults);
        faults.refuse();
        claim(card, seen, because);
        LocalDate last = lastDay.isBefore(card.validFrom()) ? card.validFrom() : lastDay;
        change(card, last, last);
        book.write(
                new Entry(
                        Action.CARD_WITHDRAWN,
                        card.userId(),
                        card.subjectUnitCode(),
                        last.plusDays(1),
                        card.cardNo() + " " + Spans.until(card.validTo()),
                        Spans.until(last)),
                because);
    }

    /** Notes that somebody may review the legality of penalties; without a last day for good. */
    public void qualify(
            String userId, long seen, String certificateNo, LocalDate from, @Nullable LocalDate to, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(NUMBER.test(certificateNo.strip()), "certificateNo", "fault-card-no")
                .require(to == null || !to.isBefore(from), "validTo", "fault-ends-before-start");
        because.check(faults);
        faults.refuse();
        rights.requirePerson(because.keeper(), userId);
        rows.claim(userId, seen);
        jdbc.sql(
                        "update legal_qualification set valid_to = greatest(valid_from, cast(:from as date) - 1)"
                                + " where user_id = :user and daterange(valid_from, valid_to, '[]') && daterange(:from, cast(:to as date), '[]')")
                .param("user", userId)
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("insert into legal_qualification (user_id, certificate_no, valid_from, valid_to) values (?, ?, ?, ?)")
                .params(userId, certificateNo.strip(), from, to)
                .update();
        book.write(
                new Entry(
                        Action.QUALIFICATION_NOTED,
                        userId,
                        null,
                        from,
                        "",
                        certificateNo.strip() + " " + Spans.of(from, to)),
                because);
    }

    private void claim(HeldCard card, long seen, Because because) {
        rights.requireAnother(because.keeper(), card.userId());
        rights.requireUnit(because.keeper(), organization.unit(card.subjectUnitCode()));
        rows.claim(card.userId(), seen);
    }

    private void change(HeldCard card, LocalDate validTo, @Nullable LocalDate withdrawn) {
        jdbc.sql("update enforcement_card set valid_to = ?, withdrawn_on = ? where id = ?")
                .params(validTo, withdrawn, card.id())
                .update();
    }

    private boolean overlaps(String column, String value, NewCard card) {
        return jdbc.sql("select exists (select from enforcement_card where " + column + " = :value"
                        + " and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))")
                .param("value", value)
                .param("from", card.validFrom())
                .param("to", card.validTo())
                .query(Boolean.class)
                .single();
    }

    private HeldCard find(long id) {
        return jdbc.sql(HeldCard.SELECT + " where c.id = ?")
                .param(id)
                .query(HeldCard.class)
                .optional()
                .orElseThrow(() -> Refused.missing("organization.card-unknown"));
    }
}
