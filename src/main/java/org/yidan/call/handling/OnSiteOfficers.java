package org.yidan.call.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.naming.Nameable;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.Officers;
import org.yidan.shared.Refused;

/** Checks who was on site: officers of the handling unit, with the cards valid on that day. */
@Component
class OnSiteOfficers {

    static final int OFFICERS_NEEDED = 2;

    private final Officers officers;
    private final Nameable nameable;

    OnSiteOfficers(Officers officers, Nameable nameable) {
        this.officers = officers;
        this.nameable = nameable;
    }

    /** The persons as named once each, with the numbers of their valid cards. */
    record OnSite(List<String> persons, List<String> cardNos) {

        /** Two at least (RULES AG9). */
        void requireTwo() {
            if (persons.size() < OFFICERS_NEEDED) {
                throw Refused.invalid("call.two-persons-needed", persons.size());
            }
        }

        /** Two at least with valid cards (行政处罚法 42). */
        void requireTwoCards(LocalDate day) {
            if (cardNos.size() < OFFICERS_NEEDED) {
                throw Refused.invalid("call.two-cards-needed", day.toString(), cardNos.size());
            }
        }
    }

    /** Refuses persons who do not belong to the unit, and nobody at all. */
    OnSite of(String unitCode, List<String> persons, LocalDate day) {
        List<String> named = persons.stream().distinct().toList();
        if (named.isEmpty()) {
            throw Refused.invalid("call.persons-missing");
        }
        named.forEach(person -> nameable.member(unitCode, person));
        List<String> cards = named.stream()
                .map(person -> officers.validCard(person, day))
                .flatMap(Optional::stream)
                .map(EnforcementCard::cardNo)
                .toList();
        return new OnSite(named, cards);
    }
}
