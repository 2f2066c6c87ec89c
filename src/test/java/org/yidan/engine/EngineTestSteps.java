package org.yidan.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;

/** The one step of {@code engine-test-task}; anybody's, as the tests of the engine's doors need it. */
@Component
class EngineTestSteps implements ProcessSteps {

    private enum EngineTestStep implements Step {
        ENGINE_TEST_REFUSAL;

        @Override
        public String process() {
            return "engine-test-task";
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

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(EngineTestStep.values());
    }
}
