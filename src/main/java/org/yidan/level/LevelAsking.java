package org.yidan.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.AskField;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.level.objection.Objectors;
import org.yidan.shared.Texts;

/** "Not our level" on the card beside every task of a township. */
@Component
class LevelAsking implements Asking {

    private static final String REASON = "reason";
    private static final String BASIS = "basis";

    private final LevelDesk desk;
    private final Objectors objectors;

    LevelAsking(LevelDesk desk, Objectors objectors) {
        this.desk = desk;
        this.objectors = objectors;
    }

    @Override
    public String kind() {
        return "NOT_OUR_LEVEL";
    }

    /** Nothing for tasks of the county; there it makes no sense. */
    @Override
    public Optional<Offer> offer(TaskInHand task) {
        if (!objectors.ofTownship(task.groups(), task.assignee())) {
            return Optional.empty();
        }
        Offer offer = Offer.open(
                Texts.of("level.ask.title"),
                Texts.of("level.ask.rule"),
                Texts.of("level.ask.decision"),
                null,
                List.of(
                        AskField.lines(
                                REASON,
                                Texts.of("level.ask.reason"),
                                Texts.of("level.ask.reason-hint", LevelDesk.SHORTEST_REASON, LevelDesk.LONGEST_REASON),
                                LevelDesk.SHORTEST_REASON,
                                LevelDesk.LONGEST_REASON),
                        AskField.line(
                                BASIS,
                                Texts.of("level.ask.basis"),
                                Texts.of("level.ask.basis-hint"),
                                0,
                                LevelDesk.LONGEST_BASIS)));
        return Optional.of(
                desk.whyNot(task.taskId()).map(offer::impossibleBecause).orElse(offer));
    }

    @Override
    public void ask(TaskInHand task, Map<String, String> answers) {
        desk.press(task.taskId(), answers.getOrDefault(REASON, ""), answers.get(BASIS));
    }
}
