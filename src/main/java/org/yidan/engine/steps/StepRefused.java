package org.yidan.engine.steps;

import org.yidan.shared.DomainException;

/** A step was called by a model that may not, or completed by somebody whose step it is not. */
public class StepRefused extends DomainException {

    private StepRefused(String fact, Object... arguments) {
        super(Kind.FORBIDDEN, "engine." + fact, arguments);
    }

    /** The user holds no post that the step is for in this case. */
    static StepRefused notYours() {
        return new StepRefused("step-of-another-post");
    }

    /** A process uses a step that is another one's. */
    static StepRefused otherProcess(String bean, String process) {
        return new StepRefused("step-of-another-process", bean, process);
    }

    /** A model calls a step elsewhere than at its own element. */
    static StepRefused elsewhere(String bean) {
        return new StepRefused("step-not-at-its-task", bean);
    }
}
