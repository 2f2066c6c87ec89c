package org.yidan.call.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;
import org.yidan.call.outlook.Outlook.Limit;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.CaseKind;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseLimits;
import org.yidan.casework.time.StepTimes;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** The latest instants of a call's milestones, each step beginning when the one before it had to be done. */
@Component
class Timetable {

    private static final MatterCallStep ACCEPT = MatterCallStep.ACCEPT_DISPATCH;
    private static final MatterCallStep ARRIVE = MatterCallStep.FIRST_RESPONSE;

    private final CaseLimits limits;
    private final StepTimes times;
    private final CaseClock clock;
    private final OfficeCalendar calendar;

    Timetable(CaseLimits limits, StepTimes times, CaseClock clock, OfficeCalendar calendar) {
        this.limits = limits;
        this.times = times;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Dispatch, signature, arrival and end; {@code entry} is null outside the list. */
    List<Limit> of(Prospect prospect, Urgency urgency, @Nullable MatterEntry entry, boolean ownLevel) {
        List<String> stages = new ArrayList<>();
        @Nullable Instant dispatched = clock.now();
        for (MatterCallStep step : beforeDispatch(prospect.direction(), urgency, entry, ownLevel)) {
            TimeLimit limit = limits.limitOf(CaseKind.CALL, step, urgency.label(), entry);
            stages.add(stage(step, LimitWords.of(limit)));
            dispatched = after(prospect.region(), limit, dispatched);
        }
        TimeLimit sign = limits.limitOf(CaseKind.CALL, ACCEPT, urgency.label(), entry);
        TimeLimit arrive = limits.limitOf(CaseKind.CALL, ARRIVE, urgency.label(), entry);
        TimeLimit handle = limits.limitOf(CaseKind.CALL, HandlingClock.HANDLING, urgency.label(), entry);
        @Nullable Instant signed = after(prospect.region(), sign, dispatched);
        return List.of(
                limit("dispatch", String.join(Texts.of("call.outlook-and"), stages), dispatched),
                limit("sign", Texts.of("call.outlook-sign", LimitWords.of(sign)), signed),
                limit(
                        "arrive",
                        Texts.of("call.outlook-arrive", LimitWords.of(arrive)),
                        after(prospect.region(), arrive, signed)),
                limit(
                        "handle",
                        Texts.of("call.outlook-handle", LimitWords.of(handle)),
                        after(prospect.region(), handle, dispatched)));
    }

    private Limit limit(String step, String words, @Nullable Instant due) {
        return new Limit(step, words, due, due != null && calendar.isProvisional(due));
    }

    private static List<MatterCallStep> beforeDispatch(
            Direction direction, Urgency urgency, @Nullable MatterEntry entry, boolean ownLevel) {
        List<MatterCallStep> steps = new ArrayList<>();
        boolean throughTownship = direction == Direction.UP || direction == Direction.IN;
        if (throughTownship && urgency != Urgency.CRITICAL) {
            steps.add(MatterCallStep.VERIFY_AND_ACCEPT);
            if (!ownLevel) {
                steps.add(MatterCallStep.APPROVE_UPWARD_CALL);
            }
        }
        if (!ownLevel || urgency == Urgency.CRITICAL || !throughTownship) {
            steps.add(entry == null ? MatterCallStep.ASSIGN_INTERIM : MatterCallStep.DISPATCH_CALL);
        }
        return steps;
    }

    private static String stage(MatterCallStep step, String limit) {
        return switch (step) {
            case VERIFY_AND_ACCEPT -> Texts.of("call.outlook-verify", limit);
            case APPROVE_UPWARD_CALL -> Texts.of("call.outlook-approve", limit);
            case ASSIGN_INTERIM -> Texts.of("call.outlook-interim", limit);
            default -> Texts.of("call.outlook-dispatch", limit);
        };
    }

    /** Null from where the calendar is not known; what follows is then not known either. */
    private @Nullable Instant after(String region, TimeLimit limit, @Nullable Instant from) {
        if (from == null) {
            return null;
        }
        try {
            return times.milestones(region, limit, from).due();
        } catch (DomainException calendarUnknown) {
            return null;
        }
    }
}
