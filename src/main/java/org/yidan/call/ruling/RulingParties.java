package org.yidan.call.ruling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.Assignments;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.duty.Ruling;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The units a dispute is between, and what a ruling may make of them. */
@Component
public class RulingParties {

    /** The units concerned, who are heard. */
    public static final String PARTY = "party";

    static final String INTERIM = "interim";
    private static final String ISSUER = "issuer";

    private static final RulingStep STEP = RulingStep.ISSUE_RULING;

    private final Dispatches dispatches;
    private final Assignments assignments;
    private final CallMatching matching;
    private final Organization organization;
    private final DutyLapses lapses;

    RulingParties(
            Dispatches dispatches,
            Assignments assignments,
            CallMatching matching,
            Organization organization,
            DutyLapses lapses) {
        this.dispatches = dispatches;
        this.assignments = assignments;
        this.matching = matching;
        this.organization = organization;
        this.lapses = lapses;
    }

    /** Who works on until the ruling: the lead by the list, else who answers in the end, else the first dispatched. */
    String interimOwner(Call call) {
        return assignments
                .leadOf(call)
                .or(() -> assignments.fallbackOf(call))
                .or(() -> dispatches.findByCallIdOrderByIssuedAt(call.id()).stream()
                        .map(Dispatch::leadUnit)
                        .findFirst())
                .orElseGet(call::requireLeadUnit);
    }

    /** The units concerned, if the ruling is allowed. */
    List<String> checked(Call call, RuleCall command, String actor) {
        requireNotReturner(call, actor);
        String decided = requireLead(call, command.decidedLead(), STEP, actor);
        Set<String> concerned = named(call, issued(call));
        concerned.add(decided);
        return new ArrayList<>(concerned);
    }

    /** Makes them parties of the ruling's case: who issues it, who works on until then, and who is heard. */
    void join(CaseRecord ruling, Call call, String interim) {
        ruling.setParty(ISSUER, organization.staffingOffice(call.region()));
        ruling.setParty(INTERIM, interim);
        named(call, issued(call)).forEach(unit -> ruling.addParty(PARTY, unit));
    }

    /** Who returned the call may not decide on it (RULES 0.5). */
    void requireNotReturner(Call call, String actor) {
        if (returners(call).contains(actor)) {
            throw Refused.forbidden("call.returner-decides");
        }
    }

    /** Everybody who returned the call. */
    Set<String> returners(Call call) {
        return issued(call).stream()
                .flatMap(dispatch -> dispatch.returns().stream())
                .map(Dispatch.Return::returnedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The unit, if a ruling may make it responsible: no township without duty, a party or a department of the region. */
    String requireLead(Call call, String unitCode, Step step, String actor) {
        String unit = matching.named(call, unitCode).code();
        matching.checkOwner(call, unit, step, actor);
        if (!named(call, issued(call)).contains(unit) && !assignments.isDepartmentOf(call.region(), unit)) {
            throw Refused.invalid(
                    "call.ruling-no-party", organization.unit(unit).name());
        }
        return unit;
    }

    private List<Dispatch> issued(Call call) {
        return dispatches.findByCallIdOrderByIssuedAt(call.id());
    }

    /** Every unit that had the call, was proposed for it or has it by the list. */
    private Set<String> named(Call call, List<Dispatch> issued) {
        Set<String> units = new LinkedHashSet<>();
        issued.forEach(dispatch -> {
            units.add(dispatch.leadUnit());
            dispatch.returns().stream()
                    .map(Dispatch.Return::proposedUnit)
                    .filter(Objects::nonNull)
                    .forEach(units::add);
        });
        assignments.leadOf(call).ifPresent(units::add);
        assignments.fallbackOf(call).ifPresent(units::add);
        return units;
    }

    /** Tells the ledger which unit returned the call without ground: the one that now has it, else the last to return it. */
    void tellWrongReturn(Call call, Ruling ruling) {
        List<Dispatch> returned = dispatches.findByCallIdOrderByIssuedAt(call.id()).stream()
                .filter(dispatch -> dispatch.lastReturn().isPresent())
                .toList();
        returned.stream()
                .filter(dispatch -> dispatch.leadUnit().equals(ruling.leadAfter()))
                .findFirst()
                .or(() -> returned.stream().reduce((earlier, later) -> later))
                .ifPresent(dispatch -> lapses.tell(wrongReturn(call, ruling, dispatch)));
    }

    private DutyLapsed wrongReturn(Call call, Ruling ruling, Dispatch dispatch) {
        String unit = organization.unit(dispatch.leadUnit()).name();
        return new DutyLapsed(
                call.callNo(),
                call.region(),
                dispatch.leadUnit(),
                dispatch.lastReturn().map(Dispatch.Return::returnedBy).orElse(null),
                MatterCallStep.ACCEPT_DISPATCH,
                Category.WRONG_RETURN,
                2,
                Texts.kept("call.fact.wrong-return", unit, call.callNo(), ruling.rulingNo()),
                null,
                ruling.effectiveAt());
    }
}
