package org.yidan.adjustment.carryover;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * Who may choose which treatment for an item (RULES 6.3, 0.5): the staffing office, among those the stage allows, and
 * none that leaves a township a power it has lost.
 */
@Component
public class Chooser {

    private static final int LONGEST_REASON = 1000;

    private final Organization organization;
    private final Officers officers;

    Chooser(Organization organization, Officers officers) {
        this.organization = organization;
        this.officers = officers;
    }

    /** Refuses with {@link Refused} what is not allowed. */
    void check(CarryOverRun run, CarryOverItem item, CarryOverTreatment treatment, String reason, String by) {
        if (!officers.holds(by, organization.staffingOffice(run.region()), Role.STAFFING_OFFICE)) {
            throw Refused.forbidden("carryover.staffing-office-only");
        }
        boolean ofAParty = Stream.of(item.item().ownerUnit(), item.newUnit())
                .filter(Objects::nonNull)
                .anyMatch(unit -> officers.belongsTo(by, unit));
        if (ofAParty) {
            throw Refused.forbidden("carryover.own-unit", item.businessKey());
        }
        if (reason.isBlank() || Characters.count(reason.strip()) > LONGEST_REASON) {
            throw Refused.invalid("carryover.reason-length", LONGEST_REASON);
        }
        if (item.state() == CarryOverItem.State.DONE || item.state() == CarryOverItem.State.GONE) {
            throw Refused.conflict("carryover.item-finished", item.businessKey());
        }
        if (!allowed(item.item().stage(), item.change()).contains(treatment)) {
            throw Refused.invalid(
                    "carryover.treatment-not-allowed",
                    item.businessKey(),
                    Texts.of("carryover.stage." + item.item().stage()),
                    Texts.of("carryover.treatment." + treatment));
        }
    }

    /** The treatments that are possible for an item at this stage under this change, the one that changes least first. */
    public static List<CarryOverTreatment> allowed(CarryOverStage stage, ChangeKind change) {
        return switch (stage) {
            case CALL_BEFORE_SIGNING -> beforeSigning(change);
            case CALL_IN_HANDLING -> inHandling(change);
            case CALL_IN_FEEDBACK, CALL_WITH_CASE, HANDOVER -> List.of(CarryOverTreatment.KEEP);
            case JOINT_TASK -> List.of(CarryOverTreatment.KEEP, CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT);
            case CASE_OPEN -> List.of(
                    CarryOverTreatment.KEEP, CarryOverTreatment.TRANSFER_FILE, CarryOverTreatment.LEGAL_OPINION);
            case CASE_DECIDED -> List.of(CarryOverTreatment.KEEP, CarryOverTreatment.TRANSFER_FILE);
        };
    }

    /** Nobody has begun: a power that went back may not stay with the township for want of a signature. */
    private static List<CarryOverTreatment> beforeSigning(ChangeKind change) {
        return switch (change) {
            case RETURNED -> List.of(CarryOverTreatment.REDISPATCH);
            case REMOVED -> List.of(CarryOverTreatment.FINISH_AS_INTERIM);
            case LEAD, LIMIT, TEXT -> List.of(CarryOverTreatment.KEEP, CarryOverTreatment.REDISPATCH);
        };
    }

    private static List<CarryOverTreatment> inHandling(ChangeKind change) {
        return switch (change) {
            case REMOVED -> List.of(CarryOverTreatment.KEEP, CarryOverTreatment.FINISH_AS_INTERIM);
            case RETURNED, LEAD -> List.of(
                    CarryOverTreatment.KEEP, CarryOverTreatment.REDISPATCH, CarryOverTreatment.HAND_OVER);
            case LIMIT, TEXT -> List.of(CarryOverTreatment.KEEP);
        };
    }
}
