package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.OfficeClock;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** A department's day at the desk: return and sign, ask for an extension, take over from a colleague, handle with a photo. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(0)
class DayOfADepartmentTest {

    private static final String HANDLER = "420381-sc.unit-handler";
    private static final String PLACE = "六里坪大道菜场后门";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    CallStories story;

    @Autowired
    SecondOfficers officers;

    private StaffDay day;

    @BeforeEach
    void begin() {
        clock.moveTo(StaffDay.TUE_2026_03_10_0900);
        day = StaffDay.atTheDesk(port, "department", clock.instant());
    }

    @AfterEach
    void end() {
        day.close();
        clock.reset();
    }

    @Test
    void returnsSignsAsksForMoreTimeTakesOverAndHandlesWithAPhoto() {
        String callNo = story.called(CallStories.MARKET, "address", PLACE);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        returnsIt(callNo);
        rejectsTheReturn(callNo);
        signs(callNo);
        story.respond(callNo, HANDLER);
        asksForMoreTime(callNo);
        grantsIt(callNo);
        String colleague = takesOver(callNo);
        handlesWithAPhoto(callNo);

        assertThat(story.driver.openSteps(callNo)).containsExactly("Cooperate");
        assertThat(story.jdbc
                        .sql("select actor from case_act s" + " where s.case_no = ? and s.step = 'handleMatter'")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo(colleague);
        assertThat(story.jdbc
                        .sql(
                                "select count(*) from case_deadline_change m join case_deadline d on d.id = m.deadline_id where d.case_no = ? and m.reason = 'EXTENSION'")
                        .param(callNo)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(story.jdbc
                        .sql("select count(*) from case_attachment f"
                                + " where f.case_no = ? and f.step = 'handleMatter'")
                        .param(callNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void returnsIt(String callNo) {
        day.take("420381-sc.unit-clerk", callNo, "return");
        day.tasklist.choose("acceptDecision", "退回");
        day.tasklist.choose("returnReason", "不是本单位职责");
        day.tasklist.type("returnBasis", "三定规定第四条未列此项职责，应由城市管理部门承担。");
        day.complete("return");
    }

    private void rejectsTheReturn(String callNo) {
        day.take("420381-cmd.county-dispatcher", callNo, "decide-return");
        day.tasklist.choose("returnDecision", "理由不成立");
        day.tasklist.type("decisionReason", "清单已明确由市场监督管理局牵头。");
        day.complete("decide-return");
    }

    private void signs(String callNo) {
        day.take("420381-sc.unit-clerk", callNo, "sign");
        day.tasklist.choose("acceptDecision", "签收");
        day.tasklist.pick("handler", "承办人");
        day.tasklist.type("handlerPhone", "13800000001");
        day.tasklist.typeMoment("plannedVisitAt", "2026/3/10", "10:00");
        day.complete("sign");
    }

    private void asksForMoreTime(String callNo) {
        day.take(HANDLER, callNo, "handle");
        day.tasklist.type("measures", "已下达整改要求，等待检测结论。");
        day.tasklist.openAsks();
        day.tasklist.openAsk("EXTEND");
        day.screenshots.keep("extension");
        day.tasklist.ask("EXTEND", "reasonCode", "TEST_APPRAISAL");
        day.tasklist.ask("EXTEND", "newDue", "2026-03-27");
        day.tasklist.ask("EXTEND", "requestReason", "抽样送检，检测机构十个工作日后出具报告。");
        day.tasklist.sendAsk("EXTEND");
        day.screenshots.keep("extension-asked");

        assertThat(day.tasklist.value("measures")).as("typed input").isEqualTo("已下达整改要求，等待检测结论。");
    }

    private void grantsIt(String callNo) {
        day.take("420381-sc.unit-leader", callNo, "extension-by-lead");
        day.tasklist.choose("decision", "同意");
        day.complete("extension-by-lead");
        day.take("420381-cmd.county-dispatcher", callNo, "extension-by-centre");
        day.tasklist.choose("decision", "同意");
        day.complete("extension-by-centre");
    }

    private String takesOver(String callNo) {
        String colleague = officers.second("420381-SC", "unit-handler");
        day.tasklist.logIn(colleague);
        day.tasklist.filter("同事已认领");
        day.screenshots.keep("held-by-colleagues");
        day.tasklist.press(callNo);
        day.tasklist.takeOver("原承办人外出培训三天，由我接手办理。");
        day.screenshots.keep("taken-over");
        return colleague;
    }

    private void handlesWithAPhoto(String callNo) {
        day.tasklist.filter("我的任务");
        day.tasklist.open(callNo);
        day.tasklist.addPhoto(Photos.taken("整改后"));
        day.screenshots.keep("photo-added");
        day.tasklist.chooseAll("stepsDone");
        day.tasklist.pick("persons", "承办人");
        day.tasklist.type("measures", "责令当场下架过期食品并登记销毁，抽检合格。");
        day.tasklist.choose("result", "已解决");
        day.tasklist.choose("measure", "不需要");
        day.complete("handle-with-photo");
    }
}
