package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** Several units do their parts of several calls at the same moment: that they met is no business of theirs. */
@YidanTest
class ParallelSiblingsTest {

    private static final int CALLS = 4;

    /** Led by the market supervision; three departments and the township co-operate. */
    private static final String ELDERLY = "SY-SC-012";

    @Autowired
    CallStories story;

    @Autowired
    FormService forms;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void letsAllCooperatingUnitsAnswerAtOnce() throws Exception {
        List<String> numbers = new ArrayList<>();
        List<Callable<Object>> answers = new ArrayList<>();
        for (int n = 0; n < CALLS; n++) {
            String callNo = handledJointly();
            numbers.add(callNo);
            List<Task> siblings = story.driver.open(callNo, "Cooperate");
            assertThat(siblings).hasSizeGreaterThan(1);
            siblings.forEach(task -> answers.add(submission(task)));
        }

        List<Object> results = Race.together(answers);

        assertThat(results).allMatch("done"::equals);
        for (String callNo : numbers) {
            assertThat(story.driver.open(callNo, "Cooperate")).isEmpty();
            assertThat(story.jdbc
                            .sql(
                                    """
                            select s.actor from case_act s
                             where s.case_no = ? and s.step = 'cooperate' and s.result = 'DONE'""")
                            .param(callNo)
                            .query(String.class)
                            .list())
                    .as("one entry of each unit")
                    .hasSize(answers.size() / CALLS)
                    .doesNotHaveDuplicates();
        }
    }

    private Callable<Object> submission(Task task) {
        String holder = story.driver.holderOf(task);
        return () -> story.driver.as(holder, () -> {
            forms.submitTaskForm(task.getId(), CallAnswers.of("Cooperate"));
            return "done";
        });
    }

    /** A matter several departments co-operate on, with its lead on site. */
    private String handledJointly() {
        String callNo = story.called(ELDERLY);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        Task signature = story.driver.task(callNo, "AcceptDispatch");
        String lead = story.driver.holderOf(signature).replaceAll("\\..*", "");
        story.sign(callNo, lead + ".unit-handler");
        story.respond(callNo, lead + ".unit-handler");
        return callNo;
    }
}
