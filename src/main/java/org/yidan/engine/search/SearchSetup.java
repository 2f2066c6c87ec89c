package org.yidan.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Has every user task describe itself by the words of its case, unless its model says something else. */
@Component
class SearchSetup extends AbstractProcessEnginePlugin {

    private final List<String> variables;

    SearchSetup(List<SearchedVariables> modules) {
        this.variables =
                modules.stream().flatMap(module -> module.names().stream()).toList();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(new Describing(variables));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class Describing extends AbstractBpmnParseListener {

        private final List<String> variables;

        Describing(List<String> variables) {
            this.variables = variables;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                TaskDefinition definition = task.getTaskDefinition();
                if (definition.getDescriptionExpression() == null) {
                    definition.setDescriptionExpression(new WordsOfTasks(variables));
                }
            }
        }
    }
}
