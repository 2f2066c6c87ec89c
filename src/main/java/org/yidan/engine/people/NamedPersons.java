package org.yidan.engine.people;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.Parties;

/**
 * Has every user task go to whom the record of its case names for it ({@link Parties#personFor}), whatever the model says. It
 * stays offered to its post, so that he may give it back and a colleague may take it over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before those who tell of new tasks
class NamedPersons extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Parties> parties;

    /** The provider keeps what the engine's own configuration needs out of a circle with it. */
    NamedPersons(ObjectProvider<Parties> parties) {
        this.parties = parties;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(0, new EveryUserTask(parties));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final TaskListener toTheNamed;

        EveryUserTask(ObjectProvider<Parties> parties) {
            this.toTheNamed = task -> {
                if (task.getAssignee() == null) {
                    parties.getObject().personFor(task).ifPresent(task::setAssignee);
                }
            };
        }

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, toTheNamed);
            }
        }
    }
}
