package org.yidan.support;

import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** A step of a test's own, by its key, with the one result DONE; no enum has it. */
public record TestStep(@Override String key) implements Step {

    @Override
    public String name() {
        return key;
    }

    @Override
    public String process() {
        return OF_ANY_PROCESS;
    }

    @Override
    public @Nullable String party() {
        return null;
    }

    @Override
    public boolean named() {
        return false;
    }

    @Override
    public boolean drawn() {
        return false;
    }

    @Override
    public String onlyResult() {
        return "DONE";
    }

    /** Another result of it. */
    public StepResult result(String code) {
        return new TestResult(this, code);
    }

    private record TestResult(Step step, String name) implements StepResult {}
}
