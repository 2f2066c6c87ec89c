package org.yidan.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * Checks who may act for an enforcement subject: at least two different officers, each with a card of that subject valid on
 * that day, none of them recused (行政处罚法 42, 43, 55).
 */
@Component
public class OfficerCheck {

    /** Officers the law asks for (行政处罚法 42). */
    public static final int OFFICERS_NEEDED = 2;

    private final Officers officers;
    private final Organization organization;
    private final SubjectCompetence subjects;

    OfficerCheck(Officers officers, Organization organization, SubjectCompetence subjects) {
        this.officers = officers;
        this.organization = organization;
        this.subjects = subjects;
    }

    /** Why an officer does not count; the text is {@code enforcement.officer.<reason>}. */
    public enum Reason {
        UNKNOWN,
        NAMED_TWICE,
        NOT_OF_SUBJECT,
        NO_VALID_CARD,
        CARD_OF_OTHER_SUBJECT,
        RECUSED,
        NAMED_BY_OTHER_SUBJECT
    }

    /** An officer who counts, with the card that makes him one. */
    public record Qualified(String userId, String name, String cardNo, LocalDate validTo) {}

    /** An officer who does not count, and why, as a sentence for staff. */
    public record Fault(String userId, Reason reason, String text) {}

    /** What the check found about the officers of one unit. */
    public record Result(String unitCode, LocalDate day, List<Qualified> qualified, List<Fault> faults) {

        public Result {
            qualified = List.copyOf(qualified);
            faults = List.copyOf(faults);
        }

        /** Whether the unit may inspect and punish: no officer refused, and two at least left. */
        public boolean passed() {
            return faults.isEmpty() && qualified.size() >= OFFICERS_NEEDED;
        }

        public List<String> cardNos() {
            return qualified.stream().map(Qualified::cardNo).toList();
        }

        public List<String> userIds() {
            return qualified.stream().map(Qualified::userId).toList();
        }

        /** The sentences about the refused officers, for a message. */
        public String faultText() {
            return faults.stream().map(Fault::text).collect(Collectors.joining("；"));
        }
    }

    /** Checks the officers named for the unit on that day, without refusing anything. */
    public Result check(String unitCode, List<String> userIds, LocalDate day, Collection<String> recused) {
        List<Qualified> qualified = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String userId : userIds) {
            Officer officer = officers.find(userId).orElse(null);
            Optional<EnforcementCard> card = officers.validCard(userId, day);
            Reason reason = reason(unitCode, officer, card.orElse(null), recused);
            if (!seen.add(userId)) {
                reason = Reason.NAMED_TWICE;
            }
            if (reason == null && officer != null && card.isPresent()) {
                qualified.add(new Qualified(
                        userId,
                        officer.displayName(),
                        card.get().cardNo(),
                        card.get().validTo()));
            } else if (reason != null) {
                faults.add(fault(unitCode, userId, reason, day));
            }
        }
        return new Result(unitCode, day, qualified, faults);
    }

    /** The officers with their cards; refuses when one of them does not count or fewer than two are left. */
    public Result require(String unitCode, List<String> userIds, LocalDate day, Collection<String> recused) {
        Result result = check(unitCode, userIds, day, recused);
        if (!result.faults().isEmpty()) {
            throw Refused.invalid(
                    "enforcement.officers-not-qualified",
                    organization.unit(unitCode).name(),
                    result.faultText());
        }
        if (!result.passed()) {
            throw Refused.invalid(
                    "enforcement.two-officers-needed",
                    organization.unit(unitCode).name(),
                    result.qualified().size());
        }
        return result;
    }

    /** One sentence about an officer who does not count. */
    public Fault fault(String unitCode, String userId, Reason reason, LocalDate day) {
        String name = officers.find(userId).map(Officer::displayName).orElse(userId);
        String subject = organization.unit(subjects.subjectOf(unitCode)).name();
        return new Fault(
                userId,
                reason,
                Texts.kept(
                        "enforcement.officer." + reason.name().toLowerCase(java.util.Locale.ROOT),
                        name,
                        subject,
                        day.toString()));
    }

    private @Nullable Reason reason(
            String unitCode, @Nullable Officer officer, @Nullable EnforcementCard card, Collection<String> recused) {
        if (officer == null) {
            return Reason.UNKNOWN;
        }
        if (!subjects.actsFor(officer.userId(), unitCode)) {
            return Reason.NOT_OF_SUBJECT;
        }
        if (card == null) {
            return Reason.NO_VALID_CARD;
        }
        if (!subjects.subjectOf(card.subjectUnitCode()).equals(subjects.subjectOf(unitCode))) {
            return Reason.CARD_OF_OTHER_SUBJECT;
        }
        return recused.contains(officer.userId()) ? Reason.RECUSED : null;
    }
}
