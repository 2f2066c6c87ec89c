package org.yidan.designer.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.CaseMoves;
import org.yidan.designer.migration.NotMoved;
import org.yidan.designer.migration.NotMoved.Reason;
import org.yidan.engine.OfficeAct;

/** Moves a case as the engine does, mends what it leaves behind and checks that nobody lost a task or a day by it. */
@Component
class CamundaCaseMoves implements CaseMoves {

    private final ObjectProvider<RuntimeService> runtime;
    private final Plans plans;
    private final Models models;
    private final CaseStates states;
    private final LeftBehind leftBehind;
    private final OfficeAct office;

    CamundaCaseMoves(
            ObjectProvider<RuntimeService> runtime,
            Plans plans,
            Models models,
            CaseStates states,
            LeftBehind leftBehind,
            OfficeAct office) {
        this.runtime = runtime;
        this.plans = plans;
        this.models = models;
        this.states = states;
        this.leftBehind = leftBehind;
        this.office = office;
    }

    @Override
    public Outcome move(Order order) {
        states.lock(order);
        Moving moving = new Moving(order, models.of(order.source()), models.of(order.target()), states.of(order));
        Set<String> objected = states.objected(order.instanceId());
        moving.refuseRenamed(objected);
        migrate(moving);
        leftBehind.mend(moving, states.of(order), objected);
        CaseState after = states.of(order);
        List<String> broken = new ArrayList<>(moving.broken(after));
        broken.addAll(Joins.starved(moving, after));
        if (!broken.isEmpty()) {
            throw new NotMoved(Reason.BLOCKED, broken);
        }
        return new MoveWords(moving, after, states.variables(order.instanceId())).outcome();
    }

    private void migrate(Moving moving) {
        Order order = moving.order();
        try {
            office.perform(() -> runtime.getObject()
                    .newMigration(plans.of(order.source(), order.target(), order.instructions()))
                    .processInstanceIds(order.instanceId())
                    .skipCustomListeners()
                    .execute());
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new NotMoved(Reason.BLOCKED, Blocked.of(refused.getValidationReport(), moving.source()));
        } catch (MigrationPlanValidationException invalid) {
            throw new NotMoved(Reason.BLOCKED, Blocked.of(invalid.getValidationReport(), moving.source()));
        }
    }
}
