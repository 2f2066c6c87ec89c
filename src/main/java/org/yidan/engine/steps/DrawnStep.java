package org.yidan.engine.steps;

import org.jspecify.annotations.Nullable;

/** A step that a designer drew and no code knows: nothing but its name is to be said of it. */
record DrawnStep(String process, @Override String key) implements Step {

    @Override
    public String name() {
        return key;
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
        return true;
    }
}
