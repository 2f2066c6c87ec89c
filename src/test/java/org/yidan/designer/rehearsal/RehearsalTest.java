package org.yidan.designer.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.DomainException;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** A rehearsal does everything and leaves nothing: not a row, not a number, not a lock, not a memory, not a minute. */
@YidanTest
class RehearsalTest {

    private static final Instant BEGIN = CallStories.TUE_2026_03_10_0900.plus(Duration.ofDays(1));

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WholeDatabase database;

    @Autowired
    CallStories calls;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void begin() {
        calls.beginOn(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void leavesNothingBehind() {
        Map<String, String> before = database.rows();
        int models = models();

        for (int i = 0; i < 10; i++) {
            assertThat(rehearsal.in(draft(), BEGIN, RehearsalTest::walked)).containsExactly("签收（草稿）");
            assertThatThrownBy(() -> rehearsal.in(draft(), BEGIN, stage -> {
                        walked(stage);
                        stage.start("nobody", "matter-call", Map.of());
                        return true;
                    }))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo("designer.rehearsal-no-person"));
        }

        assertThat(database.rows()).isEqualTo(before);
        assertThat(models()).as("models in memory").isEqualTo(models);
        // A case that is started afterwards runs on what is in force, under the next number and by the limits in force.
        String callNo = calls.dispatched();
        assertThat(calls.driver.task(callNo, "AcceptDispatch").getName()).doesNotContain("草稿");
        assertThat(callNo).doesNotMatch(".*-[789]\\d{4}");
    }

    @Test
    void movesNobodysClockAndHoldsNobodyUp() {
        String callNo = calls.dispatched();
        Instant now = calls.clock.instant();
        rehearsal.in(draft(), BEGIN, stage -> {
            walked(stage);
            stage.moveTo(BEGIN.plus(Duration.ofDays(30)));
            assertThat(calls.clock.instant()).isEqualTo(BEGIN.plus(Duration.ofDays(30)));
            assertThat(ClockUtil.now()).hasTime(BEGIN.plus(Duration.ofDays(30)).toEpochMilli());
            elsewhere(() -> {
                assertThat(calls.clock.instant()).isEqualTo(now);
                assertThat(ClockUtil.now().toInstant()).isEqualTo(now);
                calls.sign(callNo, CallStories.SC_HANDLER);
                assertThat(calls.driver
                                .task(calls.dispatched(), "AcceptDispatch")
                                .getName())
                        .doesNotContain("草稿");
            });
            return true;
        });
        assertThat(calls.driver.openSteps(callNo)).contains("FirstResponse");
    }

    @Test
    void givesUpWhatGoesInCirclesAndTheThirdAtATime() {
        assertRefused(
                "designer.rehearsal-endless",
                () -> rehearsal.in(
                        endless(),
                        BEGIN,
                        stage ->
                                stage.asOffice(() -> engine.getRuntimeService().startProcessInstanceByKey("endless"))));
        rehearsal.in(Draft.NONE, first -> {
            elsewhere(() -> rehearsal.in(Draft.NONE, second -> {
                elsewhere(
                        () -> assertRefused("designer.rehearsal-busy", () -> rehearsal.in(Draft.NONE, third -> true)));
                return true;
            }));
            return true;
        });
    }

    /** A step that is refused is undone alone: the same person does it right afterwards. */
    @Test
    void goesOnAfterARefusal() {
        List<String> open = rehearsal.in(Draft.NONE, BEGIN, stage -> {
            stage.start(CallStories.CALLER, "matter-call", CallAnswers.start(CallStories.MARKET));
            OpenStep accept = stage.view().open().get(0);
            String holder = accept.posts().get(0).toLowerCase(Locale.ROOT);
            assertRefused("designer.rehearsal-not-offered", () -> {
                stage.complete(CallStories.SC_HANDLER, accept, CallAnswers.of("VerifyAndAccept"));
                return true;
            });
            assertThatThrownBy(() -> stage.complete(holder, accept, Map.of("intakeDecision", "NONSENSE")))
                    .isInstanceOf(DomainException.class);
            stage.complete(holder, accept, CallAnswers.of("VerifyAndAccept"));
            return stage.view().open().stream().map(OpenStep::element).toList();
        });

        assertThat(open).containsExactly("UserTask_ApproveUpwardCall");
    }

    private static void assertRefused(String code, Callable<?> act) {
        assertThatThrownBy(act::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static Draft endless() {
        String model =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_endless" targetNamespace="http://yidan.org">
                  <bpmn:process id="endless" name="死循环" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:versionTag="1.0.0">
                    <bpmn:startEvent id="StartEvent_Begun" name="开始" />
                    <bpmn:exclusiveGateway id="Gateway_Again" name="再来？" default="Flow_End" />
                    <bpmn:exclusiveGateway id="Gateway_Back" />
                    <bpmn:endEvent id="EndEvent_Done" name="结束" />
                    <bpmn:sequenceFlow id="Flow_Start" sourceRef="StartEvent_Begun" targetRef="Gateway_Back" />
                    <bpmn:sequenceFlow id="Flow_On" sourceRef="Gateway_Back" targetRef="Gateway_Again" />
                    <bpmn:sequenceFlow id="Flow_Back" name="是" sourceRef="Gateway_Again" targetRef="Gateway_Back">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${execution.processBusinessKey == null}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="Flow_End" name="否" sourceRef="Gateway_Again" targetRef="EndEvent_Done" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
        return new Draft("死循环", List.of(new Draft.File("endless.bpmn", model.getBytes(StandardCharsets.UTF_8))));
    }

    private static void elsewhere(Runnable act) {
        try {
            CompletableFuture.runAsync(act).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            throw new AssertionError("another thread had to wait or failed", late);
        }
    }

    /** The names of the tasks that wait after a dispatch, by the draft's model and limits. */
    private static List<String> walked(Stage stage) {
        String instance = stage.start(CallStories.CALLER, "matter-call", CallAnswers.start(CallStories.MARKET));
        assertThat(stage.view().caseNo(instance)).matches("HJ-420381-20260311-[789]\\d{4}");
        for (String step : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            OpenStep open = stage.view().open().stream()
                    .filter(one -> one.isCalled(step))
                    .findFirst()
                    .orElseThrow();
            stage.complete(open.posts().get(0).toLowerCase(Locale.ROOT), open, CallAnswers.of(step));
        }
        return stage.view().open().stream().map(OpenStep::name).toList();
    }

    private int models() {
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        return cache.getProcessDefinitionCache().size()
                + cache.getDecisionDefinitionCache().size()
                + cache.getBpmnModelInstanceCache().size();
    }

    /** The shipped model of calls with another name for one task, its forms, and its limits with another one. */
    private static Draft draft() {
        try (Stream<Path> forms = Files.list(Path.of("forms/matter-call"))) {
            List<Draft.File> files =
                    new ArrayList<>(forms.filter(file -> file.toString().endsWith(".form"))
                            .map(RehearsalTest::read)
                            .toList());
            files.add(changed("matter-call.bpmn", "(id=\"UserTask_AcceptDispatch\" name=\")[^\"]*", "$1签收（草稿）"));
            return new Draft("草稿", files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Draft.File changed(String model, String words, String instead) {
        Draft.File file = read(Path.of("processes", model));
        String text = new String(file.content(), StandardCharsets.UTF_8);
        String changed = text.replaceFirst(words, instead);
        assertThat(changed).isNotEqualTo(text);
        return new Draft.File(file.name(), changed.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft.File read(Path file) {
        try {
            return new Draft.File(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
