package org.yidan.enforcement.joint.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.NamedPeople;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.organization.Officers;
import org.yidan.shared.OfficeClock;

/** Of a joint task the handler its lead named, and on site the officers a unit sends, with a card of today. */
@Component
class JointNamed implements NamedPeople {

    private final JointTasks tasks;
    private final Participants participants;
    private final Officers officers;
    private final OfficeClock clock;

    JointNamed(JointTasks tasks, Participants participants, Officers officers, OfficeClock clock) {
        this.tasks = tasks;
        this.participants = participants;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String process() {
        return JointEnforcementStep.PROCESS;
    }

    @Override
    public List<String> of(HeldStep step, String party, @Nullable String unit) {
        return switch (party) {
            case "lead.unit-handler" -> Optional.ofNullable(
                            tasks.byNo(step.no()).handler())
                    .stream()
                    .toList();
            case "unit.law-officer" -> unit == null ? List.of() : onSite(step.no(), unit);
            default -> List.of();
        };
    }

    private List<String> onSite(String taskNo, String unit) {
        return participants.one(taskNo, unit).officers().stream()
                .filter(user -> officers.validCard(user, clock.today()).isPresent())
                .toList();
    }
}
