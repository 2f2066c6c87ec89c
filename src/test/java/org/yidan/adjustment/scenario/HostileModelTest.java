package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.GuardedSteps;
import org.yidan.engine.steps.StepGuard;
import org.yidan.shared.DomainException;
import org.yidan.support.PlantedModels;
import org.yidan.support.Strangers;
import org.yidan.support.YidanTest;

/** A designer's model cannot decide for the government: the desk asks for the post, whatever the model offered to whom. */
@YidanTest
class HostileModelTest {

    private static final String KEY = "list-adjustment";
    private static final String DISPATCHER = "420322-cmd.county-dispatcher";

    @Autowired
    AdjustmentStories story;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Strangers strangers;

    @Autowired
    StepGuard guard;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private String beforeDecision(String code) {
        story.listed(code);
        return story.beforeDecision("CHANGE_LIMIT", code, "handleDays", 5);
    }

    private String refusal(String user, Task task, Map<String, Object> answers) {
        Throwable thrown = catchThrowable(() -> story.driver.as(user, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return null;
        }));
        assertThat(thrown).isInstanceOf(DomainException.class);
        assertThat(((DomainException) thrown).kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        return ((DomainException) thrown).code();
    }

    /** What the test deploys is not the newest version any more when it ends. */
    private ProcessDefinition deployed(String key, BpmnModelInstance model) {
        String deployment = PlantedModels.deploy(repository.createDeployment().addModelInstance(key + ".bpmn", model))
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
    }

    private void shippedAgain(ProcessDefinition shipped) {
        String[] files = repository.getDeploymentResourceNames(shipped.getDeploymentId()).stream()
                .filter(name -> name.contains(KEY))
                .toArray(String[]::new);
        PlantedModels.deploy(
                repository.createDeployment().addDeploymentResourcesByName(shipped.getDeploymentId(), List.of(files)));
    }

    /** The shipped model, but for the party its decision is offered to. */
    private static BpmnModelInstance shippedWith(String changedFrom, String to) throws IOException {
        String shipped = Files.readString(Path.of("processes", KEY + ".bpmn"));
        int task = shipped.indexOf("id=\"UserTask_ApproveChange\"");
        int party = shipped.indexOf(changedFrom, task);
        String changed = shipped.substring(0, party) + to + shipped.substring(party + changedFrom.length());
        return Bpmn.readModelFromStream(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
    }

    private Task offered(ProcessDefinition variant, String caseNo) {
        String instance = runtime.createProcessInstanceById(variant.getId())
                .businessKey(caseNo)
                .startBeforeActivity("UserTask_ApproveChange")
                .execute()
                .getId();
        return story.driver.open(caseNo, "ApproveChange").stream()
                .filter(task -> task.getProcessInstanceId().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProposerDoesNotApproveByAModelThatOffersItToHim() throws IOException {
        refused("TB-CG-901", "proposer.staff-leader", offered -> {
            // Who proposed may not decide, so the model offers it to somebody else already; handed to him it is
            // refused, too.
            assertThat(story.driver.holderOf(offered)).isNotEqualTo(AdjustmentStories.CG_LEADER);
            give(offered, AdjustmentStories.CG_LEADER);
            return AdjustmentStories.CG_LEADER;
        });
    }

    /** He had no hand in the case, so the model does offer it to him: the desk refuses. */
    @Test
    void nobodyApprovesByAModelThatOffersItToHim() throws IOException {
        refused("TB-CG-903", "county-dispatcher", offered -> {
            assertThat(story.driver.holderOf(offered)).isEqualTo(DISPATCHER);
            return DISPATCHER;
        });
    }

    /** The decision, offered to this party by a designer's model, is refused to this user. */
    private void refused(String code, String party, Function<Task, String> user) throws IOException {
        String caseNo = beforeDecision(code);
        ProcessDefinition shipped = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult();
        Task offered;
        try {
            offered = offered(deployed(KEY, shippedWith("county-gov", party)), caseNo);

            assertThat(refusal(user.apply(offered), offered, AdjustmentAnswers.of("ApproveChange")))
                    .isEqualTo("engine.step-of-another-post");
        } finally {
            shippedAgain(shipped);
        }
        assertUntouched(caseNo);
        runtime.deleteProcessInstance(offered.getProcessInstanceId(), "test");
    }

    @Test
    void neitherDesignerNorAdministratorActsForTheGovernment() {
        String caseNo = beforeDecision("TB-CG-902");
        Task task = story.driver.task(caseNo, "ApproveChange");

        for (String keeper : jdbc.sql(
                        "select max(user_id_) from act_id_membership where group_id_ in ('camunda-admin', 'designer') group by group_id_")
                .query(String.class)
                .list()) {
            give(task, keeper);
            assertThat(refusal(keeper, task, AdjustmentAnswers.of("ApproveChange")))
                    .isEqualTo("engine.step-of-another-post");
        }
        // Nor does the same office of the neighbouring county.
        give(task, "420381-gov.county-gov");
        assertThat(refusal("420381-gov.county-gov", task, AdjustmentAnswers.of("ApproveChange")))
                .isEqualTo("engine.step-of-another-post");
        assertUntouched(caseNo);

        give(task, null);
        story.step(caseNo, "ApproveChange");
        assertThat(story.proposal(caseNo).status()).isEqualTo(ProposalStatus.APPROVED);
        assertThat(List.of("acceptProposal", "changeLegalityReview", "approveChange"))
                .allMatch(strangers::refusedAt);
    }

    /** The deployment is refused already; this is for models that are there. */
    @Test
    void noOtherProcessUsesASteps() throws Exception {
        PhaseOfATest phase = new PhaseOfATest();
        GuardedSteps steps = guard.before(phase);

        assertRefused(() -> steps.run("carryOutChange", of("borrowed")), "engine.step-of-another-process");
        assertRefused(
                () -> steps.run("approveChange", ending(of("borrowed"), "UserTask_ApproveChange", "complete")),
                "engine.step-of-another-process");
        assertThat(phase.ran).isEmpty();
        steps.run("carryOutChange", at("ServiceTask_CarryOutChange"));
        assertThat(phase.ran).containsExactly("carryOutChange");
    }

    /** What the office does has its place in the model, too: no other element, and no listener of a task, does it. */
    @Test
    void theOfficesWorkIsDoneAtItsElementOnly() {
        PhaseOfATest phase = new PhaseOfATest();
        GuardedSteps steps = guard.before(phase);

        assertRefused(
                () -> steps.run("carryOutChange", at("ServiceTask_CloseAdjustment")), "engine.step-not-at-its-task");
        assertRefused(() -> steps.run("carryOutChange", of(KEY)), "engine.step-not-at-its-task");
        assertRefused(
                () -> steps.run("carryOutChange", ending(of(KEY), "UserTask_ApproveChange", "complete")),
                "engine.step-not-at-its-task");
        assertThat(phase.ran).isEmpty();
    }

    @Test
    void noStepRunsElsewhereThanAtTheEndOfItsTask() {
        PhaseOfATest phase = new PhaseOfATest();
        GuardedSteps steps = guard.before(phase);

        for (DelegateTask task : List.of(
                ending(of(KEY), "UserTask_ApproveChange", "create"),
                ending(of(KEY), "UserTask_ApproveChange", "assignment"),
                ending(of(KEY), "UserTask_SupplementProposal", "complete"))) {
            assertRefused(() -> steps.run("approveChange", task), "engine.step-not-at-its-task");
        }
        // Nor as the work of a service task, which nobody completes.
        assertRefused(() -> steps.run("approveChange", of(KEY)), "engine.step-not-at-its-task");
        assertThat(phase.ran).isEmpty();
    }

    /** Methods named like two steps, which only say that they ran. */
    static class PhaseOfATest {

        private final List<String> ran = new ArrayList<>();

        public void approveChange(DelegateTask task) {
            ran.add("approveChange");
        }

        public void carryOutChange(VariableScope place) {
            ran.add("carryOutChange");
        }
    }

    private static ExecutionEntity of(String process) {
        ProcessDefinitionEntity definition = new ProcessDefinitionEntity();
        definition.setKey(process);
        ExecutionEntity execution = new ExecutionEntity();
        execution.setProcessDefinition(definition);
        return execution;
    }

    private static ExecutionEntity at(String element) {
        ExecutionEntity execution = of(KEY);
        execution.setActivity(new ActivityImpl(element, execution.getProcessDefinition()));
        return execution;
    }

    private static DelegateTask ending(ExecutionEntity execution, String element, String event) {
        DelegateTask task = mock(DelegateTask.class);
        when(task.getExecution()).thenReturn(execution);
        when(task.getTaskDefinitionKey()).thenReturn(element);
        when(task.getEventName()).thenReturn(event);
        return task;
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThat(catchThrowable(act)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        });
    }

    private void give(Task task, String user) {
        jdbc.sql("update act_ru_task set assignee_ = ? where id_ = ?")
                .params(user, task.getId())
                .update();
    }

    private void assertUntouched(String caseNo) {
        assertThat(story.proposal(caseNo).status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(story.last(caseNo, ListAdjustmentStep.APPROVE_CHANGE)).isEmpty();
    }
}
