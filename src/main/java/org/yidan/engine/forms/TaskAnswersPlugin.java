package org.yidan.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelReader;

/**
 * What a user sends with a task's form stays with that task: it cannot overwrite a variable of the process, does not show up
 * again in a later form, and its texts live in our own tables only
 * ({@link org.yidan.engine.sent.KeptForms}). The task's listener lifts the decision.
 */
@Component
class TaskAnswersPlugin extends ModelReader {

    private final AnswersToKeep kept;

    TaskAnswersPlugin(AnswersToKeep kept) {
        this.kept = kept;
    }

    @Override
    protected BpmnParseListener listener() {
        return new KeepAnswersTransient(kept);
    }

    private static final class KeepAnswersTransient extends AbstractBpmnParseListener {

        private final AnswersToKeep kept;

        KeepAnswersTransient(AnswersToKeep kept) {
            this.kept = kept;
        }

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                TaskDefinition definition = behavior.getTaskDefinition();
                definition.setTaskFormHandler(new TransientTaskForm(definition.getTaskFormHandler(), kept));
            }
        }
    }

    /** The stock form handler, except for what it does with the answers. */
    private record TransientTaskForm(TaskFormHandler stock, AnswersToKeep kept) implements TaskFormHandler {

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return stock.createTaskForm(task);
        }

        @Override
        public void parseConfiguration(
                Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            stock.parseConfiguration(activity, deployment, definition, parse);
        }

        @Override
        public void submitFormVariables(VariableMap answers, VariableScope task) {
            TransientAnswers.put(answers, task);
            if (task instanceof TaskEntity sent) {
                HoldingSender.claim(sent);
                kept.ofTask(answers, sent);
            }
        }
    }
}
