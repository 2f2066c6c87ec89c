package org.yidan.adjustment.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.adjustment.carryover.CarryOverStories.STAFFING_OFFICER;
import static org.yidan.adjustment.carryover.CarryOverStories.TOWNSHIPS;
import static org.yidan.adjustment.carryover.CarryOverStories.at;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** One draft that changes lead, limit, text and removes a matter: planned, chosen for, looked at on the page, executed. */
@YidanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EachChangeOfTheListTest {

    /** Led by the market supervision; goes to the health commission. 10 working days. */
    private static final String LED_ANEW = "SY-SC-012";

    private static final String FASTER = "SY-SC-016";
    private static final String REMOVED = "SY-SC-021";
    private static final String REWORDED = "SY-SC-007";
    private static final LocalDate WED_2026_12_16 = LocalDate.of(2026, 12, 16);
    private static final String CASE = "TZ-420322-20261215-00001";
    private static final String TOWN = TOWNSHIPS.get(0);

    @LocalServerPort
    int port;

    @Autowired
    CarryOverStories story;

    @Autowired
    CarryOverDesk desk;

    private final Map<String, String> calls = new HashMap<>();
    private long draft;
    private String runNo = "";

    @BeforeAll
    void openCallsAndADraft() {
        story.clock.moveTo(at("2026-12-08T09:00"));
        calls.put("led anew, 50 % used", story.inHandling(story.atDepartment(LED_ANEW, TOWN)));
        calls.put("led anew, handed over by choice", story.inHandling(story.atDepartment(LED_ANEW, TOWN)));
        calls.put("removed, in handling", story.inHandling(story.atDepartment(REMOVED, TOWN)));
        story.clock.moveTo(at("2026-12-14T09:00"));
        calls.put("led anew, 10 % used", story.inHandling(story.atDepartment(LED_ANEW, TOWN)));
        story.clock.moveTo(at("2026-12-15T15:00"));
        calls.put("led anew, unsigned", story.atDepartment(LED_ANEW, TOWN));
        calls.put("led anew, waiting for the dispatcher", accepted(LED_ANEW));
        calls.put("faster, unsigned", story.atDepartment(FASTER, TOWN));
        calls.put("removed, unsigned", story.atDepartment(REMOVED, TOWN));
        calls.put("removed, not dispatched", accepted(REMOVED));
        calls.put("reworded", story.called(REWORDED, TOWN));
        draft = story.draft(
                WED_2026_12_16,
                Map.of(
                        LED_ANEW, terms -> terms.withLead("县卫生健康局"),
                        FASTER, terms -> terms.withLimits(4, 7),
                        REWORDED, terms -> terms.withName(terms.name() + "（修订）")));
        story.drafts.remove(draft, REMOVED, "editor");
        runNo = desk.plan(draft, CASE);
    }

    private String accepted(String matter) {
        String callNo = story.called(matter, TOWN);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "ACCEPT");
        story.step(callNo, "ApproveUpwardCall", "upwardDecision", "APPROVE");
        return callNo;
    }

    @AfterAll
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    @Order(1)
    void plansEachCallByItsChangeAndStage() {
        Map<String, String> planned = new HashMap<>();
        desk.report(runNo)
                .items()
                .forEach(item -> planned.put(item.businessKey(), item.change() + " " + item.treatment()));
        Map<String, String> expected = new HashMap<>();
        calls.forEach((story, callNo) -> expected.put(callNo, expected(story)));

        assertThat(planned).isEqualTo(expected);
        assertThat(desk.plan(draft, CASE)).isEqualTo(runNo);
    }

    private static String expected(String story) {
        return switch (story) {
            case "led anew, 50 % used", "led anew, handed over by choice" -> "LEAD KEEP";
            case "led anew, 10 % used",
                    "led anew, unsigned",
                    "led anew, waiting for the dispatcher" -> "LEAD REDISPATCH";
            case "faster, unsigned" -> "LIMIT KEEP";
            case "removed, in handling" -> "REMOVED KEEP";
            case "removed, unsigned", "removed, not dispatched" -> "REMOVED FINISH_AS_INTERIM";
            default -> "TEXT KEEP";
        };
    }

    @Test
    @Order(2)
    void letsOnlyTheStaffingOfficeChooseWithAReasonAndWhatTheStageAllows() {
        String handled = calls.get("led anew, handed over by choice");
        String unsigned = calls.get("led anew, unsigned");

        for (String stranger :
                List.of("420322-gov.county-gov", "420322-sc.unit-leader", "420381-bb.staffing-office", "auditor")) {
            assertThatThrownBy(() -> desk.choose(runNo, handled, CarryOverTreatment.HAND_OVER, "双方同意移交", stranger))
                    .as(stranger)
                    .hasMessageContaining("编办");
        }
        assertThatThrownBy(() -> desk.choose(runNo, handled, CarryOverTreatment.HAND_OVER, "  ", STAFFING_OFFICER))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> desk.choose(runNo, unsigned, CarryOverTreatment.HAND_OVER, "双方同意移交", STAFFING_OFFICER))
                .hasMessageContaining("签收前");
        assertThatThrownBy(() -> desk.chooseAll(
                        runNo, List.of(handled, unsigned), CarryOverTreatment.HAND_OVER, "双方同意移交", STAFFING_OFFICER))
                .satisfies(refusal(Kind.INVALID, "carryover.treatment-not-allowed"));
        assertThat(item(handled).choice()).isNull();

        desk.choose(runNo, handled, CarryOverTreatment.HAND_OVER, "双方同意移交", STAFFING_OFFICER);

        assertThat(item(handled).treatment()).isEqualTo(CarryOverTreatment.HAND_OVER);
        assertThat(item(handled).fallback()).isEqualTo(CarryOverTreatment.KEEP);
    }

    @Test
    @Order(3)
    void showsThePageToTheStaffingOfficeGovernmentAndAuditorOnly() {
        String handled = calls.get("led anew, handed over by choice");

        String page = as(STAFFING_OFFICER).page("/cases/" + CASE + "/impact").body();

        assertThat(page)
                .contains(runNo, handled, "移交部门（F-55）", "双方同意移交", "name=\"_csrf\"", "改变处置")
                .doesNotContain("??");
        for (String reader : List.of("420322-gov.county-gov", "auditor")) {
            assertThat(as(reader).page("/cases/" + CASE + "/impact").body())
                    .contains(handled)
                    .doesNotContain("改变处置");
        }
        for (String stranger : List.of("420322-sc.unit-handler", "420381-bb.staffing-office")) {
            assertThat(as(stranger).page("/cases/" + CASE + "/impact").statusCode())
                    .isEqualTo(404);
        }
        String csv = as(STAFFING_OFFICER)
                .page("/cases/" + CASE + "/impact/report.csv")
                .body();
        assertThat(csv).startsWith("\uFEFF编号,").contains(handled, "双方同意移交");
        assertThat(csv.lines()).hasSize(calls.size() + 1);
    }

    @Test
    @Order(4)
    void choosesOnThePage() {
        String callNo = calls.get("led anew, 50 % used");
        Browser officer = as(STAFFING_OFFICER);
        officer.page("/cases/" + CASE + "/impact");

        int status = officer.postForm(
                        "/cases/" + CASE + "/impact/choices",
                        Map.of(
                                "key",
                                callNo,
                                "chosen",
                                "REDISPATCH",
                                "reason",
                                "原单位提出移交",
                                "_csrf",
                                officer.cookie("YIDAN-XSRF")))
                .statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(item(callNo).treatment()).isEqualTo(CarryOverTreatment.REDISPATCH);
        desk.choose(runNo, callNo, CarryOverTreatment.KEEP, "双方改为由原单位办结", STAFFING_OFFICER);
        assertThat(story.jdbc
                        .sql(
                                "select treatment from carry_over_choice where run_no = ? and business_key = ? order by id")
                        .params(runNo, callNo)
                        .query(String.class)
                        .list())
                .containsExactly("REDISPATCH", "KEEP");
        assertThatThrownBy(() -> story.jdbc
                        .sql("delete from carry_over_choice where run_no = ?")
                        .param(runNo)
                        .update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    @Order(5)
    void carriesEachCallOverAsPlannedOrChosen() {
        String version = story.published(draft);
        story.clock.moveTo(at("2026-12-16T00:05"));

        CarryOverReport report = desk.execute(runNo, version);

        assertThat(report.count(CarryOverItem.State.DONE)).isEqualTo(calls.size());
        assertOwner("led anew, unsigned", "420322-WJ", "2026-12-30T18:00");
        assertOwner("led anew, 10 % used", "420322-WJ", "2026-12-30T18:00");
        assertOwner("led anew, handed over by choice", "420322-WJ", "2026-12-22T18:00");
        assertOwner("led anew, 50 % used", "420322-SC", "2026-12-22T18:00");
        assertOwner("faster, unsigned", "420322-SC", "2026-12-29T18:00");
        assertOwner("removed, unsigned", "420322-SC", "2026-12-24T18:00");
        assertThat(dutyRole("removed, unsigned")).isEqualTo("INTERIM");
        assertThat(dutyRole("removed, in handling")).isEqualTo("LEAD");
        for (String waiting : List.of("led anew, waiting for the dispatcher", "removed, not dispatched")) {
            assertThat(story.driver.openSteps(calls.get(waiting))).containsExactly("DispatchCall");
            story.step(calls.get(waiting), "DispatchCall", "dispatchNote", "请办理。");
        }
        story.assertOneOwner(calls.get("led anew, waiting for the dispatcher"), "420322-WJ");
        story.assertOneOwner(calls.get("removed, not dispatched"), "420322-SC");
        assertThat(dutyRole("removed, not dispatched")).isEqualTo("INTERIM");
    }

    @Test
    @Order(6)
    void neverDoesAnItemTwice() {
        assertThatThrownBy(() -> story.jdbc
                        .sql("update carry_over_item set state = 'PENDING' where run_no = ?")
                        .param(runNo)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        desk.choose(runNo, calls.get("reworded"), CarryOverTreatment.KEEP, "再看一次", STAFFING_OFFICER))
                .hasMessageContaining("已经处置完毕");
    }

    private void assertOwner(String which, String unit, String due) {
        String callNo = calls.get(which);
        story.assertOneOwner(callNo, unit);
        assertThat(story.handlingLimits(callNo)).as(which).isEqualTo(Map.<Instant, String>of(at(due), unit));
    }

    private String dutyRole(String which) {
        return story.jdbc
                .sql("select duty_role from dispatch d join call c on c.id = d.call_id where call_no = ? and current")
                .param(calls.get(which))
                .query(String.class)
                .single();
    }

    private CarryOverItem item(String callNo) {
        return desk.report(runNo).items().stream()
                .filter(item -> item.businessKey().equals(callNo))
                .findFirst()
                .orElseThrow();
    }

    private Browser as(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }
}
