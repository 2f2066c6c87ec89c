package org.yidan.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.shared.DomainException;

/** Refuses to let a task be completed as long as the variable {@code refuse} says so; fails if it says {@code fail}. */
@ProcessBean(everywhere = true)
public class EngineTestRefusal implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (Boolean.TRUE.equals(task.getVariable("refuse"))) {
            throw new GuideNotFollowed();
        }
        if ("fail".equals(task.getVariable("refuse"))) {
            throw new IllegalStateException("select secret from somewhere");
        }
    }

    /** A rule of the office as a process module would have it. */
    static class GuideNotFollowed extends DomainException {

        GuideNotFollowed() {
            super(Kind.INVALID, "engine.not-allowed");
        }
    }
}
