package org.yidan.level.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** Whose steps those of an objection to the level of the work are. */
@Component
class LevelSteps implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(levelObjection());
    }

    private static Steps levelObjection() {
        return Steps.of(LevelObjectionModel.KEY)
                .by("staffing-office", "answerLevelObjection")
                .by("county-gov", "urgeLevelAnswer")
                .byOffice("keepDuty", "divideDuty", "takeDutyBack", "remindLevelAnswer", "warnLevelAnswer")
                .byOffice("noteLevelAnswerLate", "lapseLevelObjection");
    }
}
