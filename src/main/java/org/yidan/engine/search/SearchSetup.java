package org.yidan.engine.search;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelReader;

/** Has every user task describe itself by the words of its case, unless its model says something else. */
@Component
class SearchSetup extends ModelReader {

    private final List<String> variables;

    SearchSetup(List<SearchedVariables> modules) {
        this.variables =
                modules.stream().flatMap(module -> module.names().stream()).toList();
    }

    @Override
    protected BpmnParseListener listener() {
        return new Describing(variables);
    }

    private static final class Describing extends AbstractBpmnParseListener {

        private final List<String> variables;

        Describing(List<String> variables) {
            this.variables = variables;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().setDescriptionExpression(new WordsOfTasks(variables));
            }
        }
    }
}
