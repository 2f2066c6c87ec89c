package org.yidan.adjustment.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.adjustment.carryover.CarryOverStories.at;
import static org.yidan.support.ExpectedRefusals.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.Call;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.ruling.RulingDesk;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/**
 * A matter taken back never reaches a unit of a township again, whatever route is tried (RULES AG4, 7.9): none of the
 * calls below was carried over by a run, so that nothing but the guards keeps it away.
 */
@YidanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakenBackMatterTest {

    /** Led by the township's enforcement centre, delegated by the market supervision. */
    private static final String MATTER = "SY-SC-020";

    /** Led by the township's enforcement centre, delegated by the emergency bureau; needs joint enforcement. */
    private static final String JOINT_MATTER = "SY-YJ-009";

    private static final String TOWNSHIP = "420322101";
    private static final String CENTRE = "420322101-EC";
    private static final String DEPARTMENT = "420322-SC";
    private static final LocalDate TUE_2026_12_15 = LocalDate.of(2026, 12, 15);

    @LocalServerPort
    int port;

    @Autowired
    CarryOverStories story;

    @Autowired
    RulingDesk rulings;

    @Autowired
    SubjectCompetence competence;

    private final Map<String, String> begunBefore = new HashMap<>();

    /** Everything begins under the old list; the matter is taken back over night. */
    @BeforeAll
    void takeTheMatterBack() {
        story.clock.moveTo(at("2026-12-14T09:00"));
        begunBefore.put("intake", story.called(MATTER, TOWNSHIP));
        begunBefore.put("station", toStation());
        begunBefore.put("unmatched", story.called(null, TOWNSHIP));
        begunBefore.put("handled", story.inHandling(story.atOwnLevel(MATTER, TOWNSHIP)));
        begunBefore.put("feedback", story.inFeedback(story.atOwnLevel(MATTER, TOWNSHIP)));
        story.clock.moveTo(at("2026-12-14T17:30"));
        begunBefore.put("unsigned", story.atOwnLevel(MATTER, TOWNSHIP));
        long draft = story.draft(
                TUE_2026_12_15,
                Map.of(
                        MATTER, terms -> takenBack(terms, "县市场监督管理局"),
                        JOINT_MATTER, terms -> takenBack(terms, "县应急管理局")));
        story.published(draft);
        story.clock.reset();
    }

    private static MatterTerms takenBack(MatterTerms terms, String department) {
        return terms.withLead(department).withDelegation(null).withListCategory(ListCategory.TAKEN_BACK);
    }

    @BeforeEach
    void theNextMorning() {
        story.clock.moveTo(at("2026-12-15T09:00"));
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aNewCallGoesToTheDepartment() {
        String callNo = story.called(MATTER, TOWNSHIP);

        assertThatThrownBy(() -> story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"))
                .satisfies(refusal(Kind.INVALID, "call.not-own-level"));
        goesUp(callNo);
    }

    @Test
    void aCallMadeBeforeGoesToTheDepartmentThoughItIsBoundToTheOldList() {
        String callNo = begunBefore.get("intake");

        assertThatThrownBy(() -> story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"))
                .satisfies(refusal(Kind.INVALID, "call.not-own-level"));
        goesUp(callNo);
        Long bound = story.record(callNo).matter().entryId();
        assertThat(bound).isNotNull();
        assertThat(story.catalog.entry(bound).listCategory()).isEqualTo(ListCategory.TERRITORIAL);
    }

    @Test
    void aCallMatchedOnlyNowGoesToTheDepartment() {
        String callNo = begunBefore.get("unmatched");
        story.step(callNo, "MatchMatter", "matterCode", MATTER, "unlisted", false);

        goesUp(callNo);
    }

    @Test
    void noStationOfTheTownshipGetsItAnyMore() {
        assertThatThrownBy(this::toStation).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
            assertThat(refusal.code()).isEqualTo("call.station-matter-not-here");
        });
        String callNo = begunBefore.get("station");
        assertThatThrownBy(() -> story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("call.not-own-level"));
        goesUp(callNo);
    }

    private String toStation() {
        return story.called(MATTER, TOWNSHIP, "direction", "IN", "stationUnit", TOWNSHIP + "-SCS");
    }

    private void goesUp(String callNo) {
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "ACCEPT");
        story.step(callNo, "ApproveUpwardCall", "upwardDecision", "APPROVE");
        story.step(callNo, "DispatchCall", "dispatchNote", "请办理。");
        story.assertOneOwner(callNo, DEPARTMENT);
        assertThat(story.tasksOffered(callNo, CENTRE)).isEmpty();
    }

    @Test
    void theDispatcherCannotAddTheTownshipAsAHelper() {
        String callNo = story.called(MATTER, TOWNSHIP);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "ACCEPT");
        story.step(callNo, "ApproveUpwardCall", "upwardDecision", "APPROVE");

        for (String unit : List.of(TOWNSHIP, CENTRE)) {
            assertThatThrownBy(() -> story.step(callNo, "DispatchCall", "coopUnits", "[\"" + unit + "\"]"))
                    .satisfies(refusal(Kind.INVALID, "call.coop-not-listed"));
        }
        assertThat(story.record(callNo).leadUnit()).isNull();
    }

    @Test
    void aDispatchReturnedByTheTownshipDoesNotComeBack() {
        String callNo = begunBefore.get("unsigned");
        story.step(
                callNo,
                "AcceptDispatch",
                "acceptDecision",
                "RETURN",
                "returnReason",
                "NOT_OUR_DUTY",
                "returnBasis",
                "该事项已收回县市场监督管理局");
        story.step(callNo, "DecideReturn", "returnDecision", "REDISPATCH", "decisionReason", "事项已收回，改派主管部门。");
        story.step(callNo, "DispatchCall", "dispatchNote", "请办理。");

        story.assertOneOwner(callNo, DEPARTMENT);
        assertThat(story.tasksOffered(callNo, CENTRE)).isEmpty();
    }

    @Test
    void noRulingGivesItToTheTownship() {
        Call call = story.record(begunBefore.get("handled"));

        for (String unit : List.of(TOWNSHIP, CENTRE)) {
            RuleCall ruling = new RuleCall(unit, "条例第十条", "双方已陈述", "由其承办", "合法", RuleCall.DecidedBy.JOINT, false, true);
            assertThatThrownBy(() -> rulings.record(
                            call,
                            "CD-420322-20261215-99999",
                            ruling,
                            new FormSubmission(CarryOverStories.STAFFING_OFFICER, Map.of())))
                    .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));
        }
    }

    @Test
    void aReworkBeginsAtTheDepartment() {
        String callNo = begunBefore.get("feedback");
        story.step(
                callNo,
                "GiveFeedback",
                "facts",
                "经查情况属实，已责令改正。",
                "basis",
                "《中华人民共和国价格法》第十三条",
                "measureText",
                "已责令当场改正。",
                "rightsNote",
                "如不服可依法申请行政复议。",
                "channel",
                "PHONE");
        story.step(callNo, "VerifyOnSite", "verdict", "FALSE", "verifyNote", "现场仍未明码标价。", "noFileReason", "夜间拍摄不清");

        story.assertOneOwner(callNo, DEPARTMENT);
        assertThat(story.tasksOffered(callNo, DEPARTMENT)).contains("HandleMatter");
        assertThat(story.tasksOffered(callNo, CENTRE)).isEmpty();
    }

    @Test
    void noDepartmentAsksATownshipForIt() {
        int before = blocked();

        assertThatThrownBy(() -> story.calledBy("420322-sc.unit-clerk", MATTER, TOWNSHIP, "direction", "DOWN"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));

        assertThat(blocked()).isEqualTo(before + 1);
    }

    @Test
    void noTownshipEnforcesItAloneOrJointly() {
        for (String matter : List.of(MATTER, JOINT_MATTER)) {
            assertThat(competence.competentOn(matter, TOWNSHIP, TUE_2026_12_15).subject())
                    .isIn(DEPARTMENT, "420322-YJ");
            for (String unit : List.of(TOWNSHIP, CENTRE)) {
                assertThatThrownBy(() ->
                                competence.require(unit, matter, CarryOverStories.REGION, TOWNSHIP, TUE_2026_12_15))
                        .satisfies(refusal(Kind.FORBIDDEN, "enforcement.not-competent"));
            }
        }
    }

    @Test
    void noClerkMakesItUpThroughTheInterface() throws Exception {
        String callNo = story.called(MATTER, TOWNSHIP);
        String clerk = "420322101-cmd.township-dispatcher";
        String task = story.driver.task(callNo, "VerifyAndAccept").getId();
        Map<String, Object> madeUp = new HashMap<>();
        for (String name : List.of("lead", "leadUnit", "lead_unit", "interimUnit", "choice.interimUnit")) {
            madeUp.put(name, Map.of("value", CENTRE, "type", "String"));
        }
        madeUp.put("ownLevel", Map.of("value", true, "type", "Boolean"));
        madeUp.put("redispatched", Map.of("value", true, "type", "Boolean"));
        madeUp.put("dispatchMode", Map.of("value", "AUTO", "type", "String"));
        madeUp.put("matterCode", Map.of("value", "SY-SC-009", "type", "String"));
        madeUp.put("direction", Map.of("value", "IN", "type", "String"));
        madeUp.put("stationUnit", Map.of("value", "420322101-SCS", "type", "String"));

        for (String decision : List.of("OWN_LEVEL", "ACCEPT")) {
            madeUp.put("intakeDecision", Map.of("value", decision, "type", "String"));
            post(clerk, "/task/" + task + "/claim", Map.of("userId", clerk));
            post(clerk, "/task/" + task + "/complete", Map.of("variables", madeUp));
        }

        story.step(callNo, "ApproveUpwardCall", "upwardDecision", "APPROVE");
        story.step(callNo, "DispatchCall", "dispatchNote", "请办理。");
        story.assertOneOwner(callNo, DEPARTMENT);
        assertThat(story.record(callNo).matter().code()).isEqualTo(MATTER);
        assertThat(story.tasksOffered(callNo, CENTRE)).isEmpty();
    }

    private HttpResponse<String> post(String user, String path, Object body) throws Exception {
        return Browser.basic(port, user, "yidan")
                .post("/engine-rest" + path, new ObjectMapper().writeValueAsString(body));
    }

    private int blocked() {
        return story.jdbc
                .sql("select count(*) from ledger_entry where category = 'UNLISTED_ASSIGNMENT'")
                .query(Integer.class)
                .single();
    }
}
