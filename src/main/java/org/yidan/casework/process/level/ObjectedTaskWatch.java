package org.yidan.casework.process.level;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.casework.level.ObjectedTaskGone;
import org.yidan.engine.ModelReader;

/** Tells when a task with an open objection is completed or ends with its case; asks nothing of the database for other tasks. */
@Component
class ObjectedTaskWatch extends ModelReader {

    private final ApplicationEventPublisher events;

    ObjectedTaskWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected BpmnParseListener listener() {
        return new Parsed();
    }

    private void gone(DelegateTask task) {
        boolean completed = TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName());
        ObjectionMark.objectionIn(task.getDescription())
                .ifPresent(objection -> events.publishEvent(new ObjectedTaskGone(objection, completed)));
    }

    /** Built in, so that it runs before the listeners of the model, which write the step's own record. */
    private final class Parsed extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ObjectedTaskWatch.this::gone);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ObjectedTaskWatch.this::gone);
        }
    }
}
