package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.engine.steps.Step;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.PlantedModels;
import org.yidan.support.TableOwner;
import org.yidan.support.TestStep;
import org.yidan.support.YidanTest;

/** The words of models for cases: parties, offices, units of parallel tasks with their own deadlines, messages. */
@YidanTest
class CaseInModelsTest {

    private static final Step STEP = new TestStep("testCaseParts");
    private static final String SC = "420381-SC";
    private static final String STREET = "420381001";

    @Autowired
    CaseStories story;

    @Autowired
    CaseParties parties;

    @Autowired
    CaseClock limits;

    @Autowired
    CaseJournal journal;

    @Autowired
    CaseProcess process;

    @Autowired
    CaseTasks shown;

    @Autowired
    RepositoryService repository;

    @Autowired
    TableOwner owner;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    OfficeClock clock;

    @Autowired
    MatterCatalog catalog;

    private String deployment = "";

    @BeforeEach
    void aTuesday() {
        clock.moveTo(Instant.parse("2026-05-19T01:00:00Z"));
    }

    @AfterEach
    void clearAway() {
        if (!deployment.isEmpty()) {
            owner.forget(repository, deployment);
        }
        clock.reset();
    }

    private String started(BpmnModelInstance model) {
        return started(model, true);
    }

    /** The case is about a matter in which the list gives the street a duty, or about none. */
    private String started(BpmnModelInstance model, boolean listed) {
        deployment = PlantedModels.deploy(
                        repository.createDeployment().addModelInstance("case-models-test.bpmn", model))
                .getId();
        String caseNo = story.opened("模型用语");
        if (listed) {
            story.on(caseNo, file -> file.pin(PinnedCaseMatter.of(matterOfTheStreet())));
        }
        parties.add(caseNo, "participant", SC);
        parties.add(caseNo, "participant", STREET);
        story.on(caseNo, file -> {
            limits.openAt(file, STEP, SC, TimeLimit.workingDays(2), "测试依据");
            limits.openAt(file, STEP, STREET, TimeLimit.workingDays(4), "测试依据");
            journal.note(file, StepEntry.of(new TestStep("testBegun"), null, "420381-cg.unit-clerk", Map.of()));
        });
        runtime.startProcessInstanceByKey("case-models-test", caseNo, Map.of("caseNo", caseNo));
        return caseNo;
    }

    private MatterEntry matterOfTheStreet() {
        return catalog.page(MatterFilter.all(CaseStories.REGION, clock.today()), 0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.applicableIn(STREET)
                        && entry.listCategory() != ListCategory.TAKEN_BACK
                        && !entry.townshipDuty().isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static BpmnModelInstance taskFor(String group) {
        return Bpmn.createExecutableProcess("case-models-test")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("UserTask_TestCaseOne")
                .camundaCandidateGroups("${posts.of(execution,'" + group + "')}")
                .camundaAssignee("${posts.user(execution,'testBegun')}")
                .endEvent()
                .done();
    }

    @Test
    void findsThePostsOfPartiesAndOffices() {
        Map<String, String> expected = Map.of(
                "lead.unit-handler", "420381-CG.unit-handler",
                "lead.staff-leader", "420381-CG.unit-leader",
                "township.staff-leader", "420381001.township-leader",
                "township.staff-clerk", "420381001-CMD.township-dispatcher",
                "justice-office", "420381-SF.justice-office",
                "county-gov", "420381-GOV.county-gov",
                "inspector", "420381-GOV.inspector");

        expected.forEach((party, group) -> {
            String caseNo = started(taskFor(party));

            assertThat(shown.open(caseNo)).as(party).singleElement().satisfies(task -> {
                assertThat(task.groups()).containsExactly(group);
                assertThat(task.assignee()).isEqualTo("420381-cg.unit-clerk");
            });
            owner.forget(repository, deployment);
        });
        deployment = "";
    }

    @Test
    void offersATownshipNoTaskOfADesignerOutsideTheList() {
        for (String party : List.of("township.staff-leader", "township.staff-clerk")) {
            assertThatThrownBy(() -> started(taskFor(party), false))
                    .isInstanceOfSatisfying(DomainException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("casework.township-without-duty");
                        assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
                    });
            owner.forget(repository, deployment);
        }
        started(taskFor("lead.staff-leader"), false);
    }

    @Test
    void offersNoPartOfTheWorkToAUnitThatTakesNoPart() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("case-models-test")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("UserTask_TestCaseOne")
                .camundaInputParameter(CaseVariables.UNIT.name(), "420381-GA")
                .camundaCandidateGroups("${posts.of(execution,'unit.staff-leader')}")
                .endEvent()
                .done();

        assertThatThrownBy(() -> started(model))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo("casework.unit-not-a-party"));
    }

    @Test
    void refusesAPartyNobodyKnows() {
        assertThatThrownBy(() -> started(taskFor("mayor")))
                .hasMessageContaining("UserTask_TestCaseOne")
                .hasStackTraceContaining("mayor");
    }

    @Test
    void givesEachUnitItsTaskItsPostAndItsOwnDeadline() {
        String caseNo = started(parallel());

        assertThat(shown.open(caseNo).stream()
                        .collect(Collectors.toMap(task -> task.groups().get(0), OpenTask::due)))
                .isEqualTo(Map.of(
                        "420381-SC.unit-leader", Instant.parse("2026-05-21T10:00:00Z"),
                        "420381001.township-leader", Instant.parse("2026-05-25T10:00:00Z")));
    }

    @Test
    void movesAndMeetsTheDeadlineOfOneUnitOnly() {
        String caseNo = started(parallel());
        Instant later = Instant.parse("2026-05-22T10:00:00Z");

        story.on(
                caseNo,
                file -> limits.move(
                        file,
                        limits.running(caseNo, STEP, SC).orElseThrow(),
                        later,
                        CaseDeadlineChange.Reason.EXTENSION,
                        "延期"));

        assertThat(due(caseNo, "420381-SC.unit-leader")).isEqualTo(later);
        assertThat(due(caseNo, "420381001.township-leader")).isEqualTo(Instant.parse("2026-05-25T10:00:00Z"));
        story.on(
                caseNo,
                file -> journal.done(
                        file,
                        StepEntry.of(STEP, null, "420381-sc.unit-leader", Map.of())
                                .forUnit(SC)));
        assertThat(limits.running(caseNo, STEP, SC)).isEmpty();
        assertThat(limits.running(caseNo, STEP, STREET)).isPresent();
    }

    private static BpmnModelInstance parallel() {
        return Bpmn.createExecutableProcess("case-models-test")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("UserTask_TestCaseParts")
                .camundaCandidateGroups("${posts.of(execution,'unit.staff-leader')}")
                .camundaDueDate("${limits.due(execution,'testCaseParts')}")
                .multiInstance()
                .camundaCollection("${posts.units(execution,'participant')}")
                .camundaElementVariable(CaseVariables.UNIT.name())
                .multiInstanceDone()
                .endEvent()
                .done();
    }

    private Instant due(String caseNo, String group) {
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list();
        return open.stream()
                .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group::equals))
                .map(task -> task.getDueDate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsAWaitingProcessOnceAndSaysWhenNobodyWaits() {
        String caseNo = started(Bpmn.createExecutableProcess("case-models-test")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .intermediateCatchEvent("Catch_TestNews")
                .message("TestCaseNews")
                .endEvent()
                .done());

        assertThat(process.tell(caseNo, "OtherNews", Map.of())).isFalse();
        assertThat(process.tell(caseNo, "TestCaseNews", Map.of("result", "GOOD")))
                .isTrue();
        assertThat(process.tell(caseNo, "TestCaseNews", Map.of())).isFalse();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("result")
                        .variableValueEquals("result", "GOOD")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void cancelsTheProcessOfACase() {
        String caseNo = started(parallel());

        process.cancel(caseNo, "测试终止");

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isZero();
    }
}
