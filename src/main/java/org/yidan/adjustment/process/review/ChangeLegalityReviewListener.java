package org.yidan.adjustment.process.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.review.ChangeReview.Point;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.review.Finding;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The justice office reviews whether the change is lawful (UserTask_ChangeLegalityReview). */
@ProcessBean("changeLegalityReview")
class ChangeLegalityReviewListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeReviewDesk desk;

    ChangeLegalityReviewListener(CurrentCase current, SentForm sent, ChangeReviewDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Finding finding = new Finding(
                answers.choice("reviewResult", Result.class) == Result.PASS,
                points(answers),
                answers.text("reviewNote", 5, 2000),
                answers.day("plannedEffect"),
                answers.optionalChoice("delegationKind", Finding.DelegationKind.class)
                        .orElse(null),
                false);
        desk.legality(current.of(execution), finding, sent.of(answers));
    }

    private static Map<String, Point> points(FormAnswers answers) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (String name : List.of("basisExists", "competenceRight", "partyRights", "noConflict")) {
            points.put(name, answers.choice(name, Point.class));
        }
        return points;
    }

    private enum Result {
        PASS,
        FAIL
    }
}
