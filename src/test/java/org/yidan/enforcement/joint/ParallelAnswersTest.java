package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.CITY;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** All invited units answer at the same moment. */
@YidanTest
class ParallelAnswersTest {

    private static final JointStories.Street STREET = new JointStories.Street("420381001", "平行夜市");

    @Autowired
    JointStories story;

    @Autowired
    FormService forms;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void takesEveryAnswerOnce() throws Exception {
        String taskNo = story.planned(STREET, MARKET, CITY, "420381-ZJ", "420381-JT", "420381-WJ");
        List<Task> invitations = story.driver.open(taskNo, "ConfirmParticipation");
        assertThat(invitations).hasSize(6);

        List<Object> results =
                Race.together(invitations.stream().map(this::answer).toList());

        assertThat(results).allMatch("done"::equals);
        assertThat(story.driver.open(taskNo, "ConfirmParticipation")).isEmpty();
        Map<String, Long> entries = story
                .jdbc
                .sql("select actor from case_act where case_no = ? and step = 'confirmParticipation'")
                .param(taskNo)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(actor -> actor, Collectors.counting()));
        assertThat(entries).hasSize(6).allSatisfy((actor, count) -> assertThat(count)
                .isEqualTo(1));
    }

    private Callable<Object> answer(Task task) {
        String holder = story.driver.holderOf(task);
        return () -> story.driver.as(holder, () -> {
            forms.submitTaskForm(
                    task.getId(), Map.of("participation", "REFUSE", "participationNote", "当日另有专项行动，人员不足。"));
            return "done";
        });
    }
}
