package org.yidan.engine.steps;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step that a designer drew and no code knows: what is to be said of it, its model says. */
record DrawnStep(String process, @Override String key, @Nullable StepModel model) implements Step {

    @Override
    public String name() {
        return key;
    }

    @Override
    public String label() {
        return model == null ? key : model.label();
    }

    @Override
    public @Nullable String party() {
        return model == null ? null : model.party();
    }

    @Override
    public String element() {
        return model == null ? Step.super.element() : model.element();
    }

    @Override
    public boolean named() {
        return false;
    }

    @Override
    public boolean drawn() {
        return true;
    }

    @Override
    public boolean byForm() {
        return true;
    }

    @Override
    public boolean ofModel() {
        return true;
    }

    @Override
    public Set<String> otherThan() {
        return model == null ? Set.of() : model.otherThan();
    }

    @Override
    public StepModel.@Nullable Limit limit() {
        return model == null ? null : model.limit();
    }
}
