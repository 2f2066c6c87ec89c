package org.yidan.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** The one step of {@code engine-test-task}; anybody's, as the tests of the engine's doors need it. */
@Component
class EngineTestSteps implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(Steps.of("engine-test-task").byOffice("engineTestRefusal"));
    }
}
