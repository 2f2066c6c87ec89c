package org.yidan.designer.migration.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.Instruction;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Texts;

/** Instructions as plans of the engine. */
@Component
class Plans {

    private final ObjectProvider<RuntimeService> runtime;
    private final Models models;
    private final OfficeAct office;

    Plans(ObjectProvider<RuntimeService> runtime, Models models, OfficeAct office) {
        this.runtime = runtime;
        this.models = models;
        this.office = office;
    }

    /** What the engine maps by itself: equal elements in equal parts. */
    List<Instruction> generated(String source, String target) {
        return office.ask(() ->
                runtime
                        .getObject()
                        .createMigrationPlan(source, target)
                        .mapEqualActivities()
                        .build()
                        .getInstructions()
                        .stream()
                        .map(one -> new Instruction(
                                one.getSourceActivityId(), one.getTargetActivityId(), one.isUpdateEventTrigger()))
                        .toList());
    }

    /** The plan; {@link MigrationPlanValidationException} when it cannot be followed. To be called for the office. */
    MigrationPlan of(String source, String target, List<Instruction> instructions) {
        MigrationPlanBuilder plan = runtime.getObject().createMigrationPlan(source, target);
        for (Instruction one : instructions) {
            MigrationInstructionBuilder mapped = plan.mapActivities(one.source(), one.target());
            plan = one.renewed() ? mapped.updateEventTrigger() : mapped;
        }
        return plan.build();
    }

    List<String> faults(String source, String target, List<Instruction> instructions) {
        ModelParts from = models.of(source);
        ModelParts to = models.of(target);
        List<String> unknown = instructions.stream()
                .flatMap(one -> Stream.of(
                                from.node(plain(one.source())).isEmpty() ? one.source() : "",
                                to.node(plain(one.target())).isEmpty() ? one.target() : "")
                        .filter(id -> !id.isEmpty()))
                .map(id -> Texts.kept("migration.blocked.unknown", id))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        try {
            // On its own: a plan that is refused must not undo what is being done around the question.
            office.performSeparately(() -> of(source, target, instructions));
            return List.of();
        } catch (MigrationPlanValidationException invalid) {
            return Blocked.of(invalid.getValidationReport(), from);
        }
    }

    private static String plain(String id) {
        return id.replace("#multiInstanceBody", "");
    }
}
