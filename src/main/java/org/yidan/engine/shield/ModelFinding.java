package org.yidan.engine.shield;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;

/** One reason why a file is not deployed, with the place in it. */
record ModelFinding(String message, int line, int column, @Nullable String elementId) implements Problem {

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public @Nullable String getMainElementId() {
        return elementId;
    }

    @Override
    public List<String> getElementIds() {
        return elementId == null ? List.of() : List.of(elementId);
    }
}
