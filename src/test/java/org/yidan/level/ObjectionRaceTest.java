package org.yidan.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.level.LevelStories.TUE_2026_03_10_0900;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.level.objection.LevelObjection.State;
import org.yidan.support.ProcessDriver;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** The township does the work in the moment the staffing office answers: one of them wins, the other is told. */
@YidanTest
class ObjectionRaceTest {

    private static final Map<String, Object> DONE = Map.of("coopOutcome", "DONE", "coopNote", "已到场维持秩序。");

    @Autowired
    LevelStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    FormService forms;

    @Autowired
    Race race;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theTownshipIsFirst() throws Exception {
        String callNo = story.cooperating();
        Task task = driver.task(callNo, "Cooperate");
        String no = story.press(task);

        List<Object> results = race.run(task.getId(), List.of(work(task), answer(no)));

        assertThat(results.get(0)).isEqualTo("done");
        assertThat(results.get(1)).isInstanceOf(RuntimeException.class);
        assertThat(story.objection(no).state()).isEqualTo(State.LAPSED);
        story.assertEnded(no, "LAPSED", "EndEvent_LevelObjectionLapsed");
        assertThat(driver.openSteps(callNo)).containsExactly("HandleMatter");
    }

    @Test
    void theStaffingOfficeIsFirst() throws Exception {
        String callNo = story.cooperating();
        Task task = driver.task(callNo, "Cooperate");
        String no = story.press(task);

        List<Object> results = race.run(task.getId(), List.of(answer(no), work(task)));

        assertThat(results.get(0)).isEqualTo("done");
        assertThat(results.get(1)).isInstanceOf(RuntimeException.class);
        story.assertEnded(no, "TAKEN_BACK", "EndEvent_DutyTakenBack");
        assertThat(driver.openSteps(callNo)).containsExactly("HandleMatter");
        assertThat(story.steps(callNo)).doesNotContain("levelLapsed DONE_ALL_THE_SAME");
    }

    private Callable<?> work(Task task) {
        return submit(driver.holderOf(task), task, DONE);
    }

    private Callable<?> answer(String no) {
        Task task = driver.task(no, "AnswerLevelObjection");
        return submit(driver.holderOf(task), task, LevelStories.answers(LevelDecision.TAKEN_BACK));
    }

    private Callable<?> submit(String user, Task task, Map<String, Object> answers) {
        return () -> driver.as(user, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return "done";
        });
    }
}
