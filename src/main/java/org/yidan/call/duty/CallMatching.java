package org.yidan.call.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.steps.Step;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Brings a call to be dispatched in line with the list: its matter, its interim owner, its owner. */
@Component
public class CallMatching {

    private final ListedMatters matters;
    private final Assignments assignments;
    private final TownshipGuard guard;
    private final Nameable nameable;

    CallMatching(ListedMatters matters, Assignments assignments, TownshipGuard guard, Nameable nameable) {
        this.matters = matters;
        this.assignments = assignments;
        this.guard = guard;
        this.nameable = nameable;
    }

    /**
     * Completes or corrects the matter; a critical call nobody could match yet is outside the list when an interim owner is
     * named with a reason.
     */
    public void complete(Call call, @Nullable String matterCode, @Nullable String unlistedReason) {
        if (matterCode != null) {
            correct(call, matterCode);
        } else if (call.matter().missing() && unlistedReason != null) {
            matters.match(call, MatterChoice.outsideTheList(unlistedReason));
        }
        if (call.matter().missing()) {
            throw Refused.invalid("call.matter-missing");
        }
    }

    /** Puts another matter of the list of the day of submission in place of the present one. */
    public void correct(Call call, String matterCode) {
        if (!matterCode.equals(call.matter().code())) {
            matters.match(call, MatterChoice.listed(matterCode));
            assignments.checkOwnStation(call);
        }
    }

    /** A unit somebody names as the next owner: one of the region, where somebody can sign for it. */
    public OrganizationUnit named(Call call, String unitCode) {
        return nameable.unit(call.region(), unitCode, Role.UNIT_CLERK);
    }

    /** Whether {@link #correct} lets the call be about this matter: its station or township must have to do with it. */
    public boolean mayBecome(Call call, MatterEntry entry) {
        String township = call.township();
        return switch (call.direction()) {
            case IN -> township != null
                    && assignments.stationsFor(entry, township).stream()
                            .anyMatch(station -> station.code().equals(call.stationUnit()));
            case DOWN -> township != null && assignments.townshipHasDuty(entry, township);
            case UP, SIDE -> true;
        };
    }

    /** The units a return may propose: those {@link #checkProposed} lets pass, without the one that returns. */
    public List<OrganizationUnit> proposable(Call call) {
        return nameable.units(call.region(), Role.UNIT_CLERK).stream()
                .filter(unit -> !unit.code().equals(call.leadUnit()))
                .filter(unit -> assignments.mayBeProposed(call, unit))
                .toList();
    }

    /** The departments that {@link #checkInterim} lets take a call outside the list. */
    public List<OrganizationUnit> interim(Call call) {
        return nameable.units(call.region(), Role.UNIT_CLERK).stream()
                .filter(unit -> assignments.isDepartmentOf(call.region(), unit.code()))
                .toList();
    }

    /** A returned call may be proposed only to a unit that could own it: it is heard, and a ruling may give the call to it. */
    public void checkProposed(Call call, String unitCode) {
        OrganizationUnit unit = named(call, unitCode);
        if (!assignments.mayBeProposed(call, unit)) {
            throw Refused.invalid("call.proposed-unit-not-possible", unit.name());
        }
    }

    /** Only a county department of the region takes a call outside the list; an attempt at a township is told. */
    public void checkInterim(Call call, String unitCode, Step step, String actor) {
        OrganizationUnit unit = named(call, unitCode);
        checkOwner(call, unit.code(), step, actor);
        if (!assignments.isDepartmentOf(call.region(), unit.code())) {
            throw Refused.invalid("call.interim-not-department", unit.name());
        }
    }

    /** Whether the call may not begin anew with its owner, as the list has taken the matter back from the township. */
    public boolean lost(Call call) {
        return assignments.tookBackFromOwner(call);
    }

    /** A township unit owns the call only when the list says so, whatever variables or forms say. */
    public void checkOwner(Call call, String unitCode, Step step, String actor) {
        guard.check(call, unitCode, step, actor);
    }
}
