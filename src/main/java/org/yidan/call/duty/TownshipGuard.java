package org.yidan.call.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;

/**
 * Keeps work that the list does not give to a township away from it: the attempt is refused, and told to the ledger in a
 * transaction of its own, as the refusal rolls everything else back (RULES 0.2, 7.9).
 */
@Component
public class TownshipGuard {

    private final Assignments assignments;
    private final Organization organization;
    private final DutyLapses lapses;
    private final RateLimits limits;
    private final CaseClock clock;

    TownshipGuard(
            Assignments assignments, Organization organization, DutyLapses lapses, RateLimits limits, CaseClock clock) {
        this.assignments = assignments;
        this.organization = organization;
        this.lapses = lapses;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * An attempt to give a township what the list does not.
     *
     * @param callNo number of the call, or {@link #NOT_REGISTERED}
     * @param byUnit the unit that tried
     */
    public record Attempt(
            String callNo,
            String region,
            Step step,
            String byUnit,
            @Nullable String person,
            String matter,
            String toUnit) {

        /** In place of a number when the call is refused before it gets one. */
        public static final String NOT_REGISTERED = "-";
    }

    /** Lets the unit own the call only if the list allows it, whatever variables or forms say. */
    public void check(Call call, String unitCode, Step step, String actor) {
        if (assignments.mayOwn(call, unitCode)) {
            return;
        }
        String matter = call.matter().name();
        throw blocked(new Attempt(
                call.callNo(),
                call.region(),
                step,
                actingUnit(call, step),
                actor,
                matter == null ? Texts.kept("call.matter-unlisted") : matter,
                unitCode));
    }

    /** Whose act the step is: the guard names the unit that tried, not the one that called. */
    private String actingUnit(Call call, Step step) {
        String region = call.region();
        if (step == RulingStep.CONFIRM_RULING) {
            return organization.government(region);
        }
        if (step == RulingStep.DRAFT_JOINT_OPINION || step == RulingStep.ISSUE_RULING) {
            return organization.staffingOffice(region);
        }
        if (step == MatterCallStep.ASSIGN_INTERIM) {
            return call.isCritical() ? organization.government(region) : organization.staffingOffice(region);
        }
        return organization.countyCommandCenter(region);
    }

    /** Tells the ledger and gives the refusal to throw; a row of attempts is told a few times only. */
    public Refused blocked(Attempt attempt) {
        limits.take(Limit.UNLISTED, String.valueOf(attempt.person()));
        String by = organization.unit(attempt.byUnit()).name();
        String to = organization.unit(attempt.toUnit()).name();
        lapses.tellThoughRefused(new DutyLapsed(
                attempt.callNo(),
                attempt.region(),
                attempt.byUnit(),
                attempt.person(),
                attempt.step(),
                Category.UNLISTED_ASSIGNMENT,
                3,
                Texts.kept("call.fact.unlisted-assignment", by, attempt.matter(), to),
                null,
                clock.now()));
        return Refused.forbidden("call.township-without-duty", attempt.matter(), to);
    }
}
