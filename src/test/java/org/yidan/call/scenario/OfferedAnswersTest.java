package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.CRITICAL;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.RETURN;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.STREET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.naming.Elsewhere;
import org.yidan.shared.DomainException;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** Forms of calls offer what the desks take, no more and no less; what they offer is asked when they are opened. */
@YidanTest
class OfferedAnswersTest {

    private static final String STATION = "420381001-SCS";

    @Autowired
    CallStories story;

    @Autowired
    OfferedForms forms;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void asksForTheListsWhenTheFormIsOpenedAndStoresNone() {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        List<String> before = forms.options(task, "handler", "acceptDecision", "SIGN");

        String later = story.secondOfficer("420381-SC", "unit-handler");

        assertThat(before).contains(SC_HANDLER);
        assertThat(forms.options(task, "handler", "acceptDecision", "SIGN")).contains(SC_HANDLER, later);
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .variableNameLike("%Options")
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .variableNameLike("%Options")
                        .count())
                .isZero();
    }

    @Test
    void offersTheOwnLevelAndMergingOnlyWhereTheyAreTaken() {
        String market = alone(MARKET, "offered/1");
        assertThat(decisions(market)).containsExactly("ACCEPT", "SUPPLEMENT", "REFUSE");
        refused("call.not-own-level", () -> story.step(market, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"));

        String street = alone(STREET, "offered/2");
        assertThat(decisions(street)).contains("OWN_LEVEL").doesNotContain("MERGE");
        story.step(street, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");

        String again = alone(MARKET, "offered/1");
        Task task = story.driver.task(again, "VerifyAndAccept");
        assertThat(decisions(again)).contains("MERGE");
        assertThat(forms.options(task, "mergeInto", "intakeDecision", "MERGE")).containsExactly(market);
        story.step(
                again, "VerifyAndAccept", "intakeDecision", "MERGE", "mergeInto", market, "intakeReason", "同一地点同一事项");
        assertThat(story.driver.ended(again)).isTrue();
    }

    @Test
    void offersNoReturnOfACriticalCallOrAfterItsWindow() {
        String critical = story.called(CRITICAL);
        assertThat(receipt(critical)).containsExactly("SIGN");
        refused("call.return-of-critical", () -> story.step(critical, "AcceptDispatch", RETURN));

        String ordinary = story.dispatched();
        assertThat(receipt(ordinary)).containsExactly("SIGN", "RETURN");
        story.driver.advance(Duration.ofDays(1));
        assertThat(receipt(ordinary)).containsExactly("SIGN");
        refused("call.return-too-late", () -> story.step(ordinary, "AcceptDispatch", RETURN));
    }

    @Test
    void offersAsNextUnitOnlyWhoCouldHaveTheCall() {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");

        assertThat(forms.options(task, "proposedUnit", "acceptDecision", "RETURN"))
                .contains("420381-CG", "420381-SF")
                .doesNotContain("420381-SC", "420381-GOV", "420381001", "420381002", "420322-CG")
                .doesNotHaveDuplicates();
        assertThat(forms.options(task, "proposedUnit", "acceptDecision", "SIGN"))
                .as("hidden")
                .isEmpty();
        Object[] toATownship = RETURN.clone();
        toATownship[toATownship.length - 1] = "420381002";
        refused("call.proposed-unit-not-possible", () -> story.step(callNo, "AcceptDispatch", toATownship));
        story.step(callNo, "AcceptDispatch", RETURN);
    }

    @Test
    void offersAsCorrectedMatterOnlyWhatTheStationMayHave() {
        String callNo = story.called(MARKET, "direction", "IN", "stationUnit", STATION);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        story.step(callNo, "AcceptDispatch", RETURN);
        Task task = story.driver.task(callNo, "DecideReturn");

        List<String> offered = forms.options(task, "matterCode", "returnDecision", "REDISPATCH");

        assertThat(offered).contains(MARKET).doesNotContain(CRITICAL);
        refused(
                "call.station-not-responsible",
                () -> story.step(callNo, "DecideReturn", "returnDecision", "REDISPATCH", "matterCode", CRITICAL));
        String other = offered.stream()
                .filter(code -> !code.equals(MARKET))
                .findFirst()
                .orElseThrow();
        story.step(callNo, "DecideReturn", "returnDecision", "REDISPATCH", "matterCode", other);
        assertThat(story.record(callNo).matter().code()).isEqualTo(other);
    }

    @Test
    void offersEveryMatterToACallThatGoesByTheListAndNoUnitOfTheOldOne() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        Task task = story.driver.task(callNo, "DispatchCall");

        assertThat(forms.options(task, "matterCode")).contains(MARKET, STREET, CRITICAL);
        assertThat(forms.options(task, "coopUnits")).contains("420381001");
        assertThat(forms.options(task, "coopUnits", "matterCode", CRITICAL))
                .as("hidden, and so those of the new matter")
                .isEmpty();
        story.step(callNo, "DispatchCall", "matterCode", CRITICAL);
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-HB");
    }

    @Test
    void offersAsCooperatingWhomTheListNamesAndEachAloneIsTaken() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        Task task = story.driver.task(callNo, "DispatchCall");
        List<String> offered = forms.options(task, "coopUnits");

        assertThat(offered).contains("420381001").doesNotContain("420381-SC", "420381-CG", "420381002");
        assertThat(forms.shown(task).get("coopUnits")).as("all are ticked").isEqualTo(offered);
        refused("call.coop-not-listed", () -> story.step(callNo, "DispatchCall", "coopUnits", json("420381-CG")));
        refused("call.coop-not-listed", () -> story.step(callNo, "DispatchCall", "coopUnits", json("420381002")));
        story.step(callNo, "DispatchCall", "coopUnits", OfferedForms.json(offered));

        String own = alone(STREET, "offered/3");
        story.step(own, "VerifyAndAccept");
        story.step(own, "ApproveUpwardCall");
        assertThat(forms.options(story.driver.task(own, "DispatchCall"), "coopUnits"))
                .as("the unit that leads does not co-operate with itself")
                .doesNotContain("420381001-EC");
    }

    @Test
    void offersMeasuresToTwoOfficersWithCardsAndWhoeverHasThePower() {
        String callNo = story.responded();
        Task task = story.driver.task(callNo, "HandleMatter");

        assertThat(forms.options(task, "measure")).containsExactly("NONE");
        assertThat(forms.options(task, "measure", "persons", json(SC_HANDLER), "result", "RESOLVED"))
                .containsExactly("NONE");
        assertThat(forms.options(task, "measure", "persons", json(SC_HANDLER, SC_OFFICER), "result", "NOT_TRUE"))
                .containsExactly("NONE");
        assertThat(forms.options(task, "measure", "persons", json(SC_HANDLER, SC_OFFICER), "result", "RESOLVED"))
                .containsExactly("NONE", "CORRECTION", "PENALTY", "CRIME");
        refused("call.two-cards-needed", () -> story.handle(callNo, SC_HANDLER, "measure", "PENALTY"));
    }

    @Test
    void offersForTheTimeBeingOnlyDepartmentsInWhichSomebodySigns() {
        elsewhere.prepare("420381");
        try {
            String callNo = story.called(null, "unlisted", true, "unlistedReason", "清单没有此事项");
            story.step(callNo, "VerifyAndAccept");
            story.step(callNo, "ApproveUpwardCall");

            assertThat(forms.options(story.driver.task(callNo, "AssignInterim"), "interimUnit"))
                    .contains("420381-CG")
                    .doesNotContain("420381-WRY", "420381-YCX", "420381001", "420322-CG");
            refused(
                    "naming.post-vacant",
                    () -> story.step(callNo, "AssignInterim", "interimUnit", "420381-WRY", "interimReason", "职能最接近"));
        } finally {
            elsewhere.tidyUp("420381");
        }
    }

    @Test
    void offersNoMeasureToAUnitWithoutThePower() {
        String callNo = story.called(null, "unlisted", true, "unlistedReason", "清单没有无人机扰民事项");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "AssignInterim", "interimUnit", "420381-SC", "interimReason", "职能最接近");
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        Task task = story.driver.task(callNo, "HandleMatter");
        Object[] two = {"persons", json(SC_HANDLER, SC_OFFICER), "result", "RESOLVED"};

        assertThat(forms.options(task, "measure", two)).containsExactly("NONE");
        refused(
                "call.measure-without-power",
                () -> story.handle(
                        callNo,
                        SC_HANDLER,
                        "stepsDone",
                        "[]",
                        "persons",
                        json(SC_HANDLER, SC_OFFICER),
                        "measure",
                        "PENALTY"));
    }

    /** A call at a spot of its own. */
    private String alone(String matter, String address) {
        return story.called(matter, "address", address, "lat", null, "lng", null);
    }

    private List<String> decisions(String callNo) {
        return forms.options(story.driver.task(callNo, "VerifyAndAccept"), "intakeDecision");
    }

    private List<String> receipt(String callNo) {
        return forms.options(story.driver.task(callNo, "AcceptDispatch"), "acceptDecision");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
