package org.yidan.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Puts the answers of a form into a scope for the length of one transaction. */
final class TransientAnswers {

    private TransientAnswers() {}

    /** The answers are readable as variables of this very scope until the transaction ends, and are stored nowhere. */
    static void put(VariableMap answers, VariableScope scope) {
        put(answers, scope, "");
    }

    /** The same under prefixed names, where a lasting variable is to get the name of an answer. */
    static void put(VariableMap answers, VariableScope scope, String prefix) {
        for (String field : answers.keySet()) {
            scope.setVariableLocal(prefix + field, Variables.untypedValue(plain(answers.getValueTyped(field)), true));
        }
    }

    /** A list comes as serialized JSON, which listeners read as text: no class is ever deserialized. */
    static @Nullable Object plain(TypedValue answer) {
        return answer instanceof SerializableValue serialized && serialized.getValueSerialized() != null
                ? serialized.getValueSerialized()
                : answer.getValue();
    }
}
