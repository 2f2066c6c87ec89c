package org.yidan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** One long walk: people of their own come, propose, hand over and leave, in a unit no other test works in. */
@YidanTest
class OrganizationPagesTest {

    private static final String UNIT = "420381-FL";
    private static final String NEWCOMER = "op.mai";
    private static final String FIRST = "nine willows by the lake";
    private static final String OWN = "ten willows by the river";

    @LocalServerPort
    int port;

    @Autowired
    PeopleBook book;

    @Autowired
    LogInDesk logIns;

    @Autowired
    TaskService tasks;

    @Autowired
    CallStories story;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void peopleComeAndGoWithoutAProgrammer() {
        String unit = UNIT;
        Browser keeper = Browser.loggedIn(port, "420381-bb.people-administrator", "yidan");
        assertThat(keeper.page("/organization").body()).contains("组织机构", unit, "等待办理的申请");
        assertThat(keeper.page("/organization/units/" + unit.replace("420381", "420322"))
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> faulty = keeper.postForm(
                "/organization/units/" + unit + "/take-in",
                fields("userId", "Op Mai", "name", "", "role", "unit-handler", "from", today(), "reason", ""));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body())
                .contains("take-in-userId-fault", "take-in-name-fault", "take-in-reason-fault", "value=\"Op Mai\"")
                .contains("href=\"#take-in-userId\"", "autofocus=\"autofocus\"", "take-in-userId-hint");
        assertThat(keeper.page("/organization/units/" + unit).body())
                .as("people of the region for a post, those of the unit as whom a deputy replaces")
                .containsPattern("list=\"people\"")
                .containsPattern("list=\"colleagues\"")
                .contains("<option value=\"420381-cg.unit-handler\"");
        HttpResponse<String> again = keeper.page("/organization/units/" + unit + "/take-in");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/organization/units/" + unit);
        HttpResponse<String> weak = keeper.postForm("/organization/units/" + unit + "/take-in", newcomer("short"));
        assertThat(weak.body()).contains("take-in-password-fault");
        assertThat(book.person(NEWCOMER)).isEmpty();

        assertThat(keeper.postForm("/organization/units/" + unit + "/take-in", newcomer(FIRST))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeper.page("/organization/units/" + unit).body())
                .contains("（" + NEWCOMER + "）已入职", "起，长期", "/organization/people/" + NEWCOMER);
        assertThat(keeper.page("/organization/people/" + NEWCOMER).body())
                .contains("<option value=\"" + unit + "\" selected=\"selected\">");
        assertThat(keeper.page("/organization?q=" + NEWCOMER).body()).contains("阿依古丽·买买提", "承办人");
        String found = keeper.page("/organization?q=" + URLEncoder.encode(name(unit), StandardCharsets.UTF_8))
                .body();
        assertThat(found.substring(found.indexOf("id=\"found\""), found.indexOf("id=\"proposals\"")))
                .contains("/organization/units/" + unit);
        assertThat(logIns.state(NEWCOMER)).isEqualTo(LogInDesk.State.FIRST_PASSWORD);
        Browser newcomer = Browser.loggedIn(port, NEWCOMER, FIRST);
        newcomer.postForm("/account/password", fields("present", FIRST, "next", OWN, "again", OWN));
        assertThat(logIns.state(NEWCOMER)).isEqualTo(LogInDesk.State.OPEN);
        assertThat(newcomer.page("/organization").statusCode()).isEqualTo(403);

        proposes(unit, keeper);
        proposesWhoIsNotHere(unit, keeper);
        leaves(unit, keeper);
    }

    /** What somebody has claimed is shown; it goes to a colleague of the post, and the journal of the case says so. */
    @Test
    void claimedTasksAreHandedOver() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String dispatcher = "420381001-cmd.township-dispatcher";
        String second = "op.zhi.2";
        String callNo = story.called(CallStories.MARKET, "title", "移交中的一件呼叫");
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(callNo).singleResult();
        tasks.setAssignee(task.getId(), dispatcher);
        Browser keeper = Browser.loggedIn(port, "420381-bb.people-administrator", "yidan");
        String page = "/organization/people/" + dispatcher;
        keeper.postForm(
                "/organization/units/420381001-CMD/take-in",
                fields(
                        "userId",
                        second,
                        "name",
                        "接任人",
                        "role",
                        "township-dispatcher",
                        "from",
                        today(),
                        "reason",
                        "补充值班员"));

        assertThat(keeper.page(page).body()).contains(callNo, task.getName());
        HttpResponse<String> stranger =
                keeper.postForm(page + "/hand-over", fields("to", "420381-fl.unit-handler", "reason", "离任移交"));
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(stranger.body()).contains("不在该任务的岗位上");
        assertThat(keeper.postForm(page + "/hand-over", fields("to", second, "reason", "离任移交"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(second);
        assertThat(jdbc.sql("select actor || ' ' || note from case_act where case_no = ? and step = 'handOnTask'")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo("420381-bb.people-administrator 离任移交");
        assertThat(keeper.page(page).body()).contains("移交任务", "离任移交");

        // The next day the colleague goes, with the form still open: the task is the post's again.
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        String seen = String.valueOf(book.person(second).orElseThrow().version());
        String yesterday = clock.today().minusDays(1).toString();
        Browser.loggedIn(port, "420381-bb.people-administrator", "yidan")
                .postForm(
                        "/organization/people/" + second + "/leave",
                        fields("seen", seen, "lastDay", yesterday, "reason", "临时调走"));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    /** The leader proposes; the administrator accepts, but not twice. */
    private void proposes(String unit, Browser keeper) {
        Browser leader = Browser.loggedIn(port, "420381-fl.unit-leader", "yidan");
        assertThat(leader.page("/organization").body()).contains(unit);
        assertThat(leader.page("/organization/units/" + unit).body())
                .contains("申请任职变动")
                .doesNotContain("新人入职", "/organization/units/420381-GOV\"");
        assertThat(leader.postForm(
                                "/organization/units/" + unit + "/rename",
                                fields("name", "新名", "seen", "0", "reason", "试试看"))
                        .statusCode())
                .isEqualTo(403);
        leader.postForm(
                "/organization/units/" + unit + "/propose",
                fields("person", NEWCOMER, "role", "unit-clerk", "begins", "true", "day", today(), "words", "签收员请假"));
        long id = jdbc.sql("select max(id) from organization_proposal where person = ?")
                .param(NEWCOMER)
                .query(Long.class)
                .single();
        assertThat(keeper.page("/organization").body())
                .contains("proposal-" + id, "签收员请假", "等待您办理的申请", "阿依古丽·买买提（" + NEWCOMER + "）");
        String accept = "/organization/proposals/" + id + "/accept";
        assertThat(keeper.postForm(accept, fields("userId", NEWCOMER, "reason", "情况属实"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeper.postForm(accept, fields("userId", NEWCOMER, "reason", "情况属实"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.page("/organization/units/" + unit).body()).contains("已同意", "情况属实");
        assertThat(jdbc.sql("select code || ' ' || array_to_string(audience, ' ') from notice_event"
                                + " where business_key = ? and detail in ('签收员请假', '情况属实') order by id")
                        .param(unit)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .satisfies(told -> assertThat(told.get(0))
                        .startsWith("post-proposed")
                        .contains("group:420381-BB.people-administrator"))
                .satisfies(told -> assertThat(told.get(1)).isEqualTo("post-accepted user:420381-fl.unit-leader"));
    }

    /** Taken in with the acceptance, or by hand before it, as of another day: both can be accepted. */
    private void proposesWhoIsNotHere(String unit, Browser keeper) {
        Browser leader = Browser.loggedIn(port, "420381-fl.unit-leader", "yidan");
        String with = accept(unit, leader, "新来甲");
        assertThat(keeper.page("/organization").body()).contains("newcomer");
        HttpResponse<String> unknown = keeper.postForm(with, fields("userId", "op.jia", "reason", "同意"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("一并办理入职");
        assertThat(keeper.postForm(
                                with,
                                fields(
                                        "userId",
                                        "op.jia",
                                        "newcomer",
                                        "true",
                                        "name",
                                        "新来甲",
                                        "password",
                                        "",
                                        "reason",
                                        "同意"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(book.person("op.jia").orElseThrow().displayName()).isEqualTo("新来甲");

        String before = accept(unit, leader, "新来乙");
        String tomorrow = clock.today().plusDays(1).toString();
        assertThat(keeper.postForm(
                                "/organization/units/" + unit + "/take-in",
                                fields(
                                        "userId",
                                        "op.yi",
                                        "name",
                                        "新来乙",
                                        "role",
                                        "unit-clerk",
                                        "from",
                                        tomorrow,
                                        "reason",
                                        "招录"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeper.postForm(before, fields("userId", "op.yi", "reason", "已经办理"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(book.postsOf("op.yi")).hasSize(1);
    }

    private String accept(String unit, Browser leader, String person) {
        leader.postForm(
                "/organization/units/" + unit + "/propose",
                fields("person", person, "role", "unit-clerk", "begins", "true", "day", today(), "words", "缺签收员"));
        long id = jdbc.sql("select max(id) from organization_proposal where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        return "/organization/proposals/" + id + "/accept";
    }

    private String name(String unit) {
        return book.unit(unit, clock.today()).orElseThrow().name();
    }

    private void leaves(String unit, Browser keeper) {
        String page = "/organization/people/" + NEWCOMER;
        keeper.postForm(page + "/lock", fields("reason", "账号异常"));
        assertThat(logIns.state(NEWCOMER)).isEqualTo(LogInDesk.State.LOCKED);
        assertThat(keeper.page(page).body()).contains("已停用", "恢复登录");
        keeper.postForm(page + "/unlock", fields("reason", "已查明"));
        long seen = book.person(NEWCOMER).orElseThrow().version();
        assertThat(keeper.postForm(
                                page + "/leave",
                                fields("seen", String.valueOf(seen - 1), "lastDay", today(), "reason", "调离本县"))
                        .statusCode())
                .isEqualTo(409);
        keeper.postForm(page + "/leave", fields("seen", String.valueOf(seen), "lastDay", today(), "reason", "调离本县"));
        assertThat(book.postsOf(NEWCOMER)).allMatch(held -> clock.today().equals(held.heldTo()));
        logIns.stopLeavers();
        assertThat(logIns.state(NEWCOMER)).isEqualTo(LogInDesk.State.OPEN);
        clock.moveTo(
                clock.today().plusDays(1).atTime(0, 5).atZone(OfficeClock.ZONE).toInstant());
        logIns.stopLeavers();
        assertThat(logIns.state(NEWCOMER)).isEqualTo(LogInDesk.State.LOCKED);

        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        assertThat(auditor.page("/organization/units/" + unit + "?day=" + LocalDate.now(OfficeClock.ZONE))
                        .body())
                .contains("阿依古丽·买买提")
                .doesNotContain("新人入职");
        assertThat(auditor.page(page).body()).contains("离职", "调离本县", "任职");
    }

    private Map<String, String> newcomer(String password) {
        return fields(
                "userId",
                NEWCOMER,
                "name",
                "阿依古丽•买买提",
                "role",
                "unit-handler",
                "from",
                today(),
                "password",
                password,
                "reason",
                "公开招录");
    }

    private String today() {
        return clock.today().toString();
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new TreeMap<>();
        List<String> all = List.of(pairs);
        for (int i = 0; i < all.size(); i += 2) {
            fields.put(all.get(i), all.get(i + 1));
        }
        return fields;
    }
}
