package org.yidan.enforcement.joint.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.joint.JointTask.Risk;

/**
 * What the lead plans (F-20).
 *
 * @param objects lines {@code name|address|kind of party}
 * @param units codes of the units to take part beside the lead
 * @param items lines {@code unit|item|basis}
 * @param repeatReason why an object checked recently is checked again
 */
public record JointPlan(
        Instant plannedAt,
        Risk risk,
        List<String> objects,
        List<String> units,
        List<String> items,
        @Nullable String repeatReason) {

    public JointPlan {
        objects = List.copyOf(objects);
        units = List.copyOf(units);
        items = List.copyOf(items);
    }
}
