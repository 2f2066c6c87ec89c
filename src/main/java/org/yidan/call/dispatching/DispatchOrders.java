package org.yidan.call.dispatching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.call.dispatching.Dispatch.DutyRole;
import org.yidan.call.duty.Assignments;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.duty.Ruling;
import org.yidan.call.duty.Rulings;
import org.yidan.call.report.PinnedMatter;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Says to whom a call goes, with which duty and by which rule: a ruling on it, the list, or an interim assignment. */
@Component
class DispatchOrders {

    private final Assignments assignments;
    private final ListedMatters matters;
    private final Rulings rulings;
    private final Dispatches dispatches;
    private final Organization organization;

    DispatchOrders(
            Assignments assignments,
            ListedMatters matters,
            Rulings rulings,
            Dispatches dispatches,
            Organization organization) {
        this.organization = organization;
        this.assignments = assignments;
        this.matters = matters;
        this.rulings = rulings;
        this.dispatches = dispatches;
    }

    /** The responsible unit, its duty in words, and why it is this one; a ruling binds the unit to sign. */
    record Assignment(String unit, DutyRole role, String dutyText, String rule, boolean byRuling) {}

    Assignment assignment(Call call, DispatchChoice choice) {
        PinnedMatter matter = call.matter();
        if (matter.missing()) {
            throw Refused.conflict("call.matter-missing");
        }
        Optional<Ruling> ruling = bindingRuling(call);
        String unit = ruling.map(Ruling::leadAfter).orElseGet(() -> unit(call, choice));
        String rule =
                ruling.map(r -> Texts.kept("call.rule.ruling", r.rulingNo())).orElseGet(() -> rule(call));
        boolean ofTownship = call.direction() == Direction.DOWN && unit.equals(call.township());
        return new Assignment(unit, role(call, ofTownship), duty(call, ofTownship), rule, ruling.isPresent());
    }

    /** The last ruling on this call, as long as the matter is the one it ruled on. Only a returned call can have one. */
    Optional<Ruling> bindingRuling(Call call) {
        if (call.returnCount() == 0) {
            return Optional.empty();
        }
        return rulings.findFirstByCallIdOrderByIdDesc(call.id())
                .filter(ruling ->
                        Objects.equals(ruling.matterCode(), call.matter().code()))
                .filter(ruling -> call.boundSince(ruling.effectiveAt()));
    }

    private String unit(Call call, DispatchChoice choice) {
        if (call.matter().unlisted()) {
            return interimUnit(call, choice);
        }
        return assignments.leadOf(call).orElseThrow(() -> Refused.conflict("call.matter-missing"));
    }

    private String interimUnit(Call call, DispatchChoice choice) {
        String chosen = choice.interimUnit();
        return chosen != null
                ? chosen
                : dispatches
                        .findByCallIdAndCurrentTrue(call.id())
                        .map(Dispatch::leadUnit)
                        .orElseThrow(() -> Refused.invalid("call.interim-missing"));
    }

    private static DutyRole role(Call call, boolean ofTownship) {
        if (call.matter().unlisted() || call.interim()) {
            return DutyRole.INTERIM;
        }
        return ofTownship ? DutyRole.COOPERATING : DutyRole.LEAD;
    }

    private String duty(Call call, boolean ofTownship) {
        return matters.entryOf(call.matter())
                .map(entry -> ofTownship ? entry.townshipDuty() : entry.leadDuty())
                .orElseGet(() -> Texts.kept("call.duty-interim"));
    }

    private String rule(Call call) {
        return matters.entryOf(call.matter())
                .map(entry -> listRule(call, entry))
                .orElseGet(() -> Texts.kept("call.rule.interim"));
    }

    /** With the precedent, if the same matter was ruled on before: the dispatcher sees it at once (RULES 1.4). */
    private String listRule(Call call, MatterEntry entry) {
        String rule = Texts.kept("call.rule.list", call.matter().catalogueVersion(), entry.code());
        return rulings.precedent(entry.code(), call.region(), call.township())
                .map(ruling -> rule + Texts.kept("call.rule.precedent", ruling.rulingNo()))
                .orElse(rule);
    }

    /** The units that co-operate: those chosen, which must all be of the list, or all of the list. */
    List<String> cooperating(Call call, DispatchChoice choice, String leadUnit) {
        List<String> listed = assignments.cooperatingOn(call);
        List<String> chosen = choice.coopUnits() == null ? listed : choice.coopUnits();
        chosen.stream().filter(unit -> !listed.contains(unit)).findFirst().ifPresent(unit -> {
            throw Refused.invalid("call.coop-not-listed", nameOf(unit));
        });
        return chosen.stream().filter(unit -> !unit.equals(leadUnit)).distinct().toList();
    }

    private String nameOf(String unit) {
        return organization.find(unit).map(OrganizationUnit::name).orElse(unit);
    }
}
