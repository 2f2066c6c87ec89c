package org.yidan.call.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yidan.call.Call;
import org.yidan.call.CallStatus;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.organization.Officers;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** From the caller's start form to the handler of the responsible unit, by the list and by a ruling. */
@YidanTest
@RecordApplicationEvents
class FirstStepsTest {

    private static final String TOWNSHIP = "420381001";
    private static final String PHONE = "13900004711";
    private static final String CALLER = "420381001-cmd.caller";
    private static final String DISPATCHER = "420381001-cmd.township-dispatcher";
    private static final String LEADER = "420381001.township-leader";
    private static final String STAFFING_OFFICE = "420381-bb.staffing-office";
    private static final String COUNTY = "420381-cmd.county-dispatcher";

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Officers officers;

    @Autowired
    private Calls calls;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private OfficeClock clock;

    @BeforeEach
    void aWorkingMorning() {
        clock.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
    }

    @AfterEach
    void goHome() {
        identity.clearAuthentication();
        clock.reset();
    }

    @Test
    void keepsNoWordOfTheStartFormInTheEngine() {
        String callNo = start(CALLER, form("SY-HB-006"));

        Call call = calls.byNo(callNo);
        assertThat(call.matter().catalogueVersion()).isEqualTo("BB-420381-2024.1");
        assertThat(call.caller().phone()).isNotNull();
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            List<String> names = jdbc.sql("select distinct name_ from %s where proc_inst_id_ = ?".formatted(table))
                    .param(call.processInstanceId())
                    .query(String.class)
                    .list();
            assertThat(names)
                    .contains("callNo")
                    .doesNotContain("start.description", "start.callerPhone", "description");
        }
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            int traces = jdbc.sql("select count(*) from %s where text_ in (?, ?)".formatted(table))
                    .params(PHONE, "张三")
                    .query(Integer.class)
                    .single();
            assertThat(traces).isZero();
        }
    }

    @Test
    void goesFromTheCallerToTheHandlerOfTheDepartmentOnTheList() {
        String callNo = start(CALLER, form("SY-HB-006"));

        complete(callNo, DISPATCHER, Map.of("intakeDecision", "ACCEPT"));
        complete(callNo, LEADER, Map.of("upwardDecision", "APPROVE"));
        complete(callNo, COUNTY, Map.of("coopUnits", TOWNSHIP));
        Call dispatched = calls.byNo(callNo);
        String lead = dispatched.requireLeadUnit();
        assertThat(lead).isEqualTo("420381-HB");
        complete(
                callNo,
                "420381-hb.unit-clerk",
                Map.of(
                        "acceptDecision",
                        "SIGN",
                        "handler",
                        "420381-hb.unit-handler",
                        "handlerPhone",
                        "13800000000",
                        "plannedVisitAt",
                        "2026-01-13T15:00"));

        Call signed = calls.byNo(callNo);
        assertThat(signed.status()).isEqualTo(CallStatus.HANDLING);
        assertThat(signed.handler()).isEqualTo("420381-hb.unit-handler");
        assertThat(dispatches.current(signed).coopUnits()).containsExactly(TOWNSHIP);
        assertThat(task(callNo).getTaskDefinitionKey()).isEqualTo("UserTask_FirstResponse");
    }

    @Test
    void stopsADepartmentThatSendsATownshipAnUnlistedTask() {
        Map<String, Object> form = form(null);
        form.put("direction", "DOWN");

        assertThatThrownBy(() -> start("420381-cg.unit-handler", form))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));
        assertThat(events.stream(DutyLapsed.class)).singleElement().satisfies(lapse -> assertThat(lapse.category())
                .isEqualTo(Category.UNLISTED_ASSIGNMENT));
    }

    @Test
    void neverLetsATownshipUnitOwnACallOutsideTheList() {
        Map<String, Object> form = form(null);
        form.put("unlisted", true);
        form.put("unlistedReason", "查过环保各项均不适用");
        String callNo = start(CALLER, form);
        complete(callNo, DISPATCHER, Map.of("intakeDecision", "ACCEPT"));
        complete(callNo, LEADER, Map.of("upwardDecision", "APPROVE"));
        Map<String, Object> toTownship = Map.of("interimUnit", TOWNSHIP + "-EC", "interimReason", "就近");
        Map<String, Object> toDepartment = Map.of("interimUnit", "420381-ZR", "interimReason", "职能最接近");

        assertThatThrownBy(() -> complete(callNo, STAFFING_OFFICE, toTownship))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));
        complete(callNo, STAFFING_OFFICE, toDepartment);

        assertThat(calls.byNo(callNo).leadUnit()).isEqualTo("420381-ZR");
        assertThat(events.stream(DutyLapsed.class).map(DutyLapsed::category))
                .containsExactly(Category.UNLISTED_ASSIGNMENT);
    }

    private static Map<String, Object> form(@Nullable String matter) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "工厂异味");
        form.put("description", "夜间异味刺鼻，居民无法开窗。");
        form.put("occurredAt", "2026-01-13T09:00:00+08:00");
        form.put("direction", "UP");
        form.put("areaCode", TOWNSHIP);
        form.put("address", "工业路 8 号");
        form.put("source", "GRID");
        form.put("urgency", "一般");
        form.put("noFileReason", "夜间无法取证");
        form.put("callerName", "张三");
        form.put("callerPhone", PHONE);
        if (matter != null) {
            form.put("matterCode", matter);
        }
        return form;
    }

    private String start(String user, Map<String, Object> form) {
        identity.clearAuthentication();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("matter-call")
                .latestVersion()
                .singleResult()
                .getId();
        as(user);
        return forms.submitStartForm(definition, form).getBusinessKey();
    }

    private void complete(String callNo, String user, Map<String, Object> answers) {
        Task task = task(callNo);
        as(user);
        forms.submitTaskForm(task.getId(), answers);
    }

    private Task task(String callNo) {
        identity.clearAuthentication();
        return tasks.createTaskQuery().processInstanceBusinessKey(callNo).singleResult();
    }

    private void as(String user) {
        List<String> groups = new ArrayList<>(
                officers.postsOf(user).stream().map(post -> post.groupId()).toList());
        groups.add("camunda-admin");
        identity.setAuthentication(user, groups);
    }
}
