package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Joint enforcement of a street's centre and the market supervision: planned at the desk, confirmed and inspected on telephones. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(0)
class DayOfJointEnforcementTest {

    private static final String TOWNSHIP = "420381003";
    private static final String CENTER = TOWNSHIP + "-ec";
    private static final String TITLE = "夜市占道经营联合整治";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    JointStories story;

    @Autowired
    JdbcClient jdbc;

    private StaffDay desk;
    private StaffDay phone;

    @BeforeEach
    void begin() {
        clock.moveTo(StaffDay.TUE_2026_03_10_0900);
        desk = StaffDay.atTheDesk(port, "joint-desk", clock.instant());
        phone = StaffDay.onAPhone(port, "joint-phone", clock.instant());
    }

    @AfterEach
    void end() {
        desk.close();
        phone.close();
        clock.reset();
    }

    @Test
    void plansConfirmsInspectsAndReportsWithTwoUnits() {
        String taskNo = sets();
        receives(taskNo);
        plans(taskNo);
        story.confirm(taskNo, TOWNSHIP + "-EC", "SY-SC-003");
        confirms(taskNo);
        clock.advance(Duration.ofHours(2));
        story.inspect(taskNo, TOWNSHIP + "-EC", false);
        inspects(taskNo);
        reports(taskNo);

        assertThat(story.driver.openSteps(taskNo)).containsExactly("ArchivePublish", "ArchivePublish");
        assertThat(jdbc.sql("select count(*) from case_document where case_no = ? and form_no = 'F-21'")
                        .param(taskNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        desk.tasklist.openPage("/cases/" + taskNo);
        desk.screenshots.keep("case-page");
        assertThat(desk.tasklist.text()).contains(taskNo, TITLE);
        assertThat(desk.browser.getPageSource())
                .as("units by their names in what was typed line by line")
                .contains("，占道经营和证照")
                .doesNotContain("420381003-EC，");
    }

    private String sets() {
        desk.tasklist.logIn(CENTER + ".unit-leader");
        desk.tasklist.beginProcess("联合执法");
        desk.tasklist.pick("planKind", "专项行动");
        desk.tasklist.pick("urgency", "一般");
        desk.tasklist.type("title", TITLE);
        desk.tasklist.type("matterCode-name", "SY-SC-003");
        desk.tasklist.type("townshipName", TOWNSHIP);
        desk.tasklist.type("place", "夜市一条街");
        desk.tasklist.type("planReason", "群众多次反映夜间占道经营、无照摆摊。");
        desk.screenshots.keep("set");
        desk.tasklist.start();
        return jdbc.sql("select case_no from case_file where title = ?")
                .param(TITLE)
                .query(String.class)
                .single();
    }

    private void receives(String taskNo) {
        desk.take(CENTER + ".unit-clerk", taskNo, "receive");
        desk.tasklist.pick("handler", "承办人");
        desk.complete("receive");
    }

    private void plans(String taskNo) {
        desk.take(CENTER + ".unit-handler", taskNo, "plan");
        desk.tasklist.typeMoment("plannedAt", "2026/3/10", "10:00");
        desk.tasklist.pick("risk", "低");
        desk.tasklist.type("objectLines", "李记烧烤店｜夜市一条街12号｜个体");
        desk.tasklist.pick("invitedUnits", "市场监督管理局");
        desk.tasklist.type("checkLines", "420381003-EC｜占道经营和证照｜\n420381-SC｜营业执照和食品经营许可｜");
        desk.tasklist.type("safetyNote", "注意交通安全，避免冲突。");
        desk.complete("plan");
    }

    private void confirms(String taskNo) {
        phone.take("420381-sc.unit-clerk", taskNo, "confirm");
        phone.tasklist.choose("participation", "参加执法");
        phone.tasklist.pick("ownMatter", "SY-SC-007");
        for (String officer : List.of("承办人", "执法人员")) {
            phone.tasklist.pick("officers", officer);
        }
        phone.complete("confirm");
    }

    private void inspects(String taskNo) {
        phone.take("420381-sc.law-officer", taskNo, "inspect");
        phone.tasklist.pick("objectNo", "李记烧烤店");
        phone.tasklist.choose("violationFound", "否");
        phone.tasklist.typeMoment("startedAt", "2026/3/10", "10:00");
        phone.tasklist.typeMoment("endedAt", "2026/3/10", "10:45");
        for (String officer : List.of("承办人", "执法人员")) {
            phone.tasklist.pick("persons", officer);
        }
        phone.tasklist.check("cardShown");
        phone.tasklist.type("partyName", "李四");
        phone.tasklist.pick("partyType", "个体");
        phone.tasklist.choose("partySign", "签字");
        phone.tasklist.type("facts", "证照齐全，当日未占道经营。");
        phone.tasklist.type("checkResults", "2｜合格｜");
        phone.tasklist.type("cameraRefs", "ZFJLY-0001");
        phone.complete("inspect");
    }

    private void reports(String taskNo) {
        desk.take(CENTER + ".unit-handler", taskNo, "report");
        desk.tasklist.type("summary", "两家单位联合检查一户，未发现违法行为，已现场宣传。");
        desk.complete("report");
    }
}
