package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** The department and all others who are asked for an opinion send it at the same moment. */
@YidanTest
class ParallelOpinionsTest {

    /** The other stories return this power in 420322, and a second return of it there would be joined to theirs. */
    private static final String TOWN_OF_ANOTHER_COUNTY = "420381101";

    @Autowired
    ReturnStories story;

    @Autowired
    FormService forms;

    @BeforeEach
    void begin() {
        story.clock.moveTo(ReturnStories.MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void keepsEveryOpinionOnce() throws Exception {
        String caseNo = story.accepted("SY-SL-010", TOWN_OF_ANOTHER_COUNTY);
        List<Task> asked = new ArrayList<>(story.driver.open(caseNo, "ConsultOthers"));
        int others = asked.size();
        asked.addAll(story.driver.open(caseNo, "ConsultDepartment"));
        assertThat(asked).hasSizeGreaterThan(2);

        List<Object> results = Race.together(asked.stream().map(this::opinion).toList());

        assertThat(results).allMatch("done"::equals);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AssessCapability");
        assertThat(entries(caseNo, "consultOthers")).isEqualTo(others);
        assertThat(entries(caseNo, "consultDepartment")).isEqualTo(1);
    }

    private int entries(String caseNo, String step) {
        return story.jdbc
                .sql("select count(*) from case_act where case_no = ? and step = ?")
                .params(caseNo, step)
                .query(Integer.class)
                .single();
    }

    private Callable<Object> opinion(Task task) {
        String holder = story.driver.holderOf(task);
        Map<String, Object> answers = story.of(task.getTaskDefinitionKey().replace("UserTask_", ""));
        return () -> story.driver.as(holder, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return "done";
        });
    }
}
