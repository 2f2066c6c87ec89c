package org.yidan.casework.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;

/** The acts all processes have in common. */
@Component
class CaseworkSteps implements ProcessSteps {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(CommonStep.values());
    }
}
