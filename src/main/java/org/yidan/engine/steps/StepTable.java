package org.yidan.engine.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tables of all modules in one. */
@Component
class StepTable {

    private final Map<String, Step> byBean = new HashMap<>();

    StepTable(List<ProcessSteps> modules) {
        modules.stream()
                .flatMap(module -> module.tables().stream())
                .flatMap(table -> table.rows().stream())
                .forEach(this::add);
    }

    private void add(Step step) {
        if (byBean.put(step.bean(), step) != null) {
            throw new IllegalStateException(step.bean() + " stands twice in the tables of steps");
        }
    }

    Optional<Step> of(String bean) {
        return Optional.ofNullable(byBean.get(bean));
    }

    /** The step whose user task this is. */
    Optional<Step> ofTask(String process, String element) {
        int begin = element.indexOf('_') + 1;
        if (begin == 0 || begin == element.length()) {
            return Optional.empty();
        }
        String bean = Character.toLowerCase(element.charAt(begin)) + element.substring(begin + 1);
        return of(bean).filter(step -> step.process().equals(process)
                && step.ofUser()
                && step.element().equals(element));
    }
}
