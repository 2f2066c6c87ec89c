package org.yidan.engine.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Characters;

/**
 * What a task is found by: number of its case, matter, place and title, as they are when the task begins. Written into the
 * task's own row, so that it costs no statement and a search reads nothing but the user's own tasks.
 */
final class WordsOfTasks implements Expression {

    /** The column holds 4,000 characters. */
    private static final int LONGEST = 1000;

    private final List<String> variables;

    WordsOfTasks(List<String> variables) {
        this.variables = variables;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Set<String> words = new LinkedHashSet<>();
        String number = numberOf(scope);
        if (number != null) {
            words.add(number);
        }
        for (String name : variables) {
            if (scope.getVariable(name) instanceof String text && !text.isBlank()) {
                words.add(text.strip());
            }
        }
        String all = String.join(" · ", words);
        return Characters.first(all, LONGEST);
    }

    private static @Nullable String numberOf(VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            ExecutionEntity instance = task.getProcessInstance();
            return instance == null ? null : instance.getBusinessKey();
        }
        return scope instanceof ExecutionEntity execution ? execution.getProcessBusinessKey() : null;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("the words of a task are not set");
    }

    @Override
    public String getExpressionText() {
        return "";
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
