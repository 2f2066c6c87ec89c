package org.yidan.powerreturn.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.handover.HandoverItem.Kind;
import org.yidan.powerreturn.handover.HandoverItems.Line;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.Texts;

/** Makes the handover sheet of a township: its open items with what becomes of them (DOMAIN 6.3), and what every post has. */
@Component
public class HandoverList {

    private static final List<Kind> OF_EVERY_POST = List.of(Kind.SEALS, Kind.ACCOUNTS, Kind.EQUIPMENT, Kind.STAFF);

    private final HandoverItems items;

    HandoverList(HandoverItems items) {
        this.items = items;
    }

    /** Writes the sheet; the open items are those of the instant of effect. */
    public void takeDown(PowerReturn file, String township, List<OpenItem> open) {
        open.stream()
                .filter(item -> township.equals(item.township()))
                .flatMap(item -> lines(item).stream())
                .forEach(line -> items.add(file.caseNo(), township, file.department(), line));
        OF_EVERY_POST.forEach(kind -> items.add(
                file.caseNo(),
                township,
                file.department(),
                new Line(kind, null, Texts.kept("powerreturn.handover." + kind.name()), null)));
    }

    private static List<Line> lines(OpenItem item) {
        String key = item.businessKey();
        List<Line> lines = new ArrayList<>();
        switch (item.stage()) {
            case CALL_BEFORE_SIGNING, CALL_IN_HANDLING -> lines.add(new Line(Kind.CALL, key, key, Action.MOVE));
            case JOINT_TASK -> lines.add(new Line(Kind.CASE, key, key, Action.FINISH));
            case CASE_OPEN -> {
                lines.add(new Line(Kind.CASE, key, key, Action.KEEP));
                lines.add(new Line(Kind.EVIDENCE, key, key, null));
            }
            case CASE_DECIDED -> {
                lines.add(new Line(Kind.CASE, key, key, Action.KEEP));
                lines.add(new Line(Kind.UNPAID_FINE, key, key, null));
            }
            case HANDOVER -> lines.add(new Line(Kind.CASE, key, key, Action.KEEP));
        }
        return lines;
    }
}
