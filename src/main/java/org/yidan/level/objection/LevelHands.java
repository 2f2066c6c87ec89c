package org.yidan.level.objection;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.level.LevelRefused;

/** Nobody answers his own objection. */
@Component
class LevelHands implements SeparatedHands {

    private static final String ANSWER = "answerLevelObjection";

    private final LevelObjections objections;

    LevelHands(LevelObjections objections) {
        this.objections = objections;
    }

    @Override
    public String process() {
        return "level-objection";
    }

    @Override
    public Map<String, Set<String>> rules() {
        return Map.of(ANSWER, Set.of("objectLevel"));
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return step.step().equals(ANSWER) ? barred(objections.byNo(step.no())) : Set.of();
    }

    void requireOther(LevelObjection objection, String user) {
        if (barred(objection).contains(user)) {
            throw LevelRefused.forbidden("own-objection");
        }
    }

    private static Set<String> barred(LevelObjection objection) {
        return Set.of(objection.pressedBy());
    }
}
