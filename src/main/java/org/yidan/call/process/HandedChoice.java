package org.yidan.call.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.yidan.call.dispatching.DispatchChoice;

/**
 * Hands the dispatcher's choice from the form's listener to the service task behind it. Both run in one transaction, so it
 * travels in transient variables and is stored nowhere but in the dispatch; the desk checks it again.
 */
final class HandedChoice {

    private static final String INTERIM_UNIT = "choice.interimUnit";
    private static final String COOP_UNITS = "choice.coopUnits";
    private static final String NOTE = "choice.note";

    private HandedChoice() {}

    static void hand(DelegateExecution execution, DispatchChoice choice) {
        set(execution, INTERIM_UNIT, choice.interimUnit());
        List<String> units = choice.coopUnits();
        set(execution, COOP_UNITS, units == null ? null : String.join(",", units));
        set(execution, NOTE, choice.note());
    }

    /** What was handed over, or the choice by the list alone. */
    static DispatchChoice taken(DelegateExecution execution) {
        String units = get(execution, COOP_UNITS);
        return new DispatchChoice(
                get(execution, INTERIM_UNIT), units == null ? null : split(units), get(execution, NOTE));
    }

    private static List<String> split(String units) {
        return Arrays.stream(units.split(",")).filter(unit -> !unit.isEmpty()).toList();
    }

    private static void set(DelegateExecution execution, String name, @Nullable String value) {
        execution.setVariable(name, Variables.stringValue(value, true));
    }

    private static @Nullable String get(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }
}
