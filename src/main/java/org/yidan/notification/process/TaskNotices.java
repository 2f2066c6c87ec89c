package org.yidan.notification.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelReader;
import org.yidan.notification.outbox.Outbox;

/** Has every user task of every model tell the outbox, whatever the model says. */
@Component
class TaskNotices extends ModelReader {

    private final ObjectProvider<Outbox> outbox;

    /** The provider keeps the outbox, which needs the database's beans, out of a circle with the engine. */
    TaskNotices(ObjectProvider<Outbox> outbox) {
        this.outbox = outbox;
    }

    @Override
    protected BpmnParseListener listener() {
        return new EveryUserTask(new TaskNotifier(outbox));
    }

    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final TaskNotifier told;

        EveryUserTask(TaskNotifier told) {
            this.told = told;
        }

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                TaskDefinition definition = behavior.getTaskDefinition();
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, told);
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, told);
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, told);
            }
        }
    }
}
