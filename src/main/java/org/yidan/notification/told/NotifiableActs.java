package org.yidan.notification.told;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;

/** Tells of supervision, returns and rulings as the journals record them, within the transaction of the act. */
@Component
class NotifiableActs {

    private static final Role[] LEADERS = {Role.UNIT_LEADER, Role.TOWNSHIP_LEADER, Role.COUNTY_GOV};

    private final Outbox outbox;
    private final CaseParties parties;
    private final Organization organization;

    NotifiableActs(Outbox outbox, CaseParties parties, Organization organization) {
        this.outbox = outbox;
        this.parties = parties;
        this.organization = organization;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onActRecorded(ActRecorded act) {
        NotifiableAct.of(act.entry())
                .ifPresent(told -> outbox.add(NotificationEvent.ofCase(
                                told.kind(), told.code(), act.file().caseNo(), audience(told.whom(), act))
                        .by(act.entry().actor())));
    }

    /** Refusing a ruling is supervised at once (RULES 1.4-4). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDutyLapsed(DutyLapsed lapse) {
        if (lapse.category() == DutyLapsed.Category.REFUSED_RULING) {
            Audience leaders = Audience.nobody().posts(lapse.unitCode(), LEADERS);
            outbox.add(NotificationEvent.ofCase(NoticeKind.SUPERVISION, "refused-ruling", lapse.caseNo(), leaders));
        }
    }

    private Audience audience(NotifiableAct.Whom whom, ActRecorded act) {
        Audience audience = Audience.nobody();
        return switch (whom) {
            case LEAD -> audience.posts(lead(act), LEADERS).posts(lead(act), Role.UNIT_HANDLER);
            case ACTING_UNIT -> audience.posts(act.entry().actingUnit(), LEADERS);
            case SENDERS -> centre(act, audience.user(act.file().openedBy()));
            case RETURNERS -> audience.posts(lead(act), LEADERS).posts(lead(act), Role.UNIT_CLERK);
            case RULED_ON -> ruledOn(act, audience.user(act.file().openedBy()));
            case PARTIES -> {
                parties.of(act.file().caseNo()).values().stream()
                        .flatMap(units -> units.stream())
                        .distinct()
                        .forEach(unit -> audience.posts(unit, LEADERS));
                yield audience;
            }
        };
    }

    /** The responsible unit of a call; null before it is dispatched, and in other cases. */
    private @Nullable String lead(ActRecorded act) {
        return act.file().kind() == CaseKind.CALL
                ? parties.units(act.file().caseNo(), "lead").stream()
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Of a call the unit so far; the journal of the ruling's own case names the unit ruled on. */
    private Audience ruledOn(ActRecorded act, Audience audience) {
        String unit = Optional.ofNullable(lead(act)).orElse(act.entry().note());
        return audience.posts(unit, LEADERS).posts(unit, Role.UNIT_CLERK);
    }

    /** The county's centre dispatches; a township's own calls its own centre. */
    private Audience centre(ActRecorded act, Audience audience) {
        Optional.ofNullable(lead(act))
                .flatMap(organization::townshipOf)
                .ifPresent(
                        township -> audience.posts(organization.commandCenterOf(township), Role.TOWNSHIP_DISPATCHER));
        return audience.posts(organization.countyCommandCenter(act.file().region()), Role.COUNTY_DISPATCHER);
    }
}
