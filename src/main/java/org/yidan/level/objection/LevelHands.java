package org.yidan.level.objection;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.engine.steps.Step;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.shared.Refused;

/** Nobody answers his own objection. */
@Component
class LevelHands implements SeparatedHands {

    private static final LevelObjectionStep ANSWER = LevelObjectionStep.ANSWER_LEVEL_OBJECTION;

    private final LevelObjections objections;

    LevelHands(LevelObjections objections) {
        this.objections = objections;
    }

    @Override
    public String process() {
        return LevelObjectionStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return Map.of(ANSWER, Set.of(LevelObjectionStep.OBJECT_LEVEL));
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return step.step().equals(ANSWER) ? barred(objections.byNo(step.no())) : Set.of();
    }

    void requireOther(LevelObjection objection, String user) {
        if (barred(objection).contains(user)) {
            throw Refused.forbidden("level.own-objection");
        }
    }

    private static Set<String> barred(LevelObjection objection) {
        return Set.of(objection.pressedBy());
    }
}
