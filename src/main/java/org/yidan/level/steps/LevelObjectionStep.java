package org.yidan.level.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of an objection to the level of the work, and what it notes in the journal of that work. */
public enum LevelObjectionStep implements CaseStep {
    ANSWER_LEVEL_OBJECTION(by("staffing-office").in(WorkList.RULING)),
    URGE_LEVEL_ANSWER(by("county-gov").byItsForm().in(WorkList.RULING).as("URGED")),
    KEEP_DUTY(byOffice()),
    DIVIDE_DUTY(byOffice()),
    TAKE_DUTY_BACK(byOffice()),
    REMIND_LEVEL_ANSWER(byOffice().as("REMINDED")),
    WARN_LEVEL_ANSWER(byOffice().as("WARNED")),
    NOTE_LEVEL_ANSWER_LATE(byOffice().as("LATE")),
    LAPSE_LEVEL_OBJECTION(byOffice()),
    OBJECT_LEVEL(noted().as("PRESSED")),
    LEVEL_LAPSED(noted()),
    LEVEL_ANSWERED(noted());

    /** Key of the process. */
    public static final String PROCESS = "level-objection";

    private final StepFacts facts;

    LevelObjectionStep(StepFacts facts) {
        this.facts = facts;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }
}
