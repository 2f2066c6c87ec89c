package org.yidan.powerreturn.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverItem;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.handover.HandoverItem.Kind;
import org.yidan.powerreturn.handover.HandoverItems.Line;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.Texts;

/**
 * Makes the handover sheet of a township: its open items with what becomes of them (RULES 6.3), and what every post
 * has.
 */
@Component
public class HandoverList {

    private static final List<Kind> OF_EVERY_POST = List.of(Kind.SEALS, Kind.ACCOUNTS, Kind.EQUIPMENT, Kind.STAFF);

    private final HandoverItems items;

    HandoverList(HandoverItems items) {
        this.items = items;
    }

    /** Writes the sheet from what the carry-over made of the open items; items already listed stay. */
    public void takeDown(PowerReturn file, String township, List<CarryOverItem> carried) {
        carried.stream()
                .filter(item -> township.equals(item.item().township()))
                .filter(item -> item.state() != CarryOverItem.State.GONE)
                .flatMap(item -> lines(item).stream())
                .forEach(line -> items.add(file.caseNo(), township, file.department(), line));
        OF_EVERY_POST.forEach(kind -> items.add(
                file.caseNo(),
                township,
                file.department(),
                new Line(kind, null, Texts.kept("powerreturn.handover." + kind.name()), null)));
    }

    private static List<Line> lines(CarryOverItem item) {
        String key = item.businessKey();
        Action action = item.state() == CarryOverItem.State.DONE ? action(item.treatment()) : null;
        List<Line> lines = new ArrayList<>();
        switch (item.item().stage()) {
            case CALL_BEFORE_SIGNING, CALL_IN_HANDLING -> lines.add(new Line(Kind.CALL, key, key, action));
            case JOINT_TASK, HANDOVER -> lines.add(new Line(Kind.CASE, key, key, action));
            case CASE_OPEN -> {
                lines.add(new Line(Kind.CASE, key, key, action));
                lines.add(new Line(Kind.EVIDENCE, key, key, null));
            }
            case CASE_DECIDED -> {
                lines.add(new Line(Kind.CASE, key, key, action));
                lines.add(new Line(Kind.UNPAID_FINE, key, key, null));
            }
        }
        return lines;
    }

    /** What the treatment means on the sheet. */
    private static Action action(CarryOverTreatment treatment) {
        return switch (treatment) {
            case REDISPATCH, HAND_OVER, TRANSFER_FILE, LATER_STEPS_BY_DEPARTMENT -> Action.MOVE;
            case KEEP, LEGAL_OPINION -> Action.KEEP;
            case FINISH_AS_INTERIM -> Action.FINISH;
        };
    }
}
