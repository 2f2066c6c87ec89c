package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** What the record knows already stands in the form: facts, measures, whom to call, who would lead, which steps are own. */
@YidanTest
class NothingTypedTwiceTest {

    @Autowired
    CallStories story;

    @Autowired
    FormService forms;

    @BeforeEach
    void begin() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void fillsTheFeedbackWithWhatWasFoundAndDone() {
        String callNo = story.responded();
        story.handle(callNo, CallStories.SC_HANDLER, "resultNote", "已复核台账。");
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");

        VariableMap shown = shown(callNo, "GiveFeedback");

        assertThat(shown.getValue("facts", String.class)).isEqualTo("已到现场核查，摊主在场。");
        assertThat(shown.getValue("measureText", String.class)).isEqualTo("责令当场下架过期食品并登记销毁。\n已复核台账。");
        assertThat(shown).doesNotContainKey("channel");
    }

    @Test
    void saysWhomToTellAndHowAsFarAsTheReaderMayKnow() {
        String known = fedBack("callerName", "李某", "callerPhone", "13800000000");
        assertThat(caller(known, "SurveyCaller")).contains("李某", "13800000000");

        String secret = fedBack("anonymous", true);
        assertThat(caller(secret, "SurveyCaller")).contains("匿名", "不得打听其身份");

        String own = fedBack();
        assertThat(caller(own, "SurveyCaller")).contains("登记人即呼叫人");
    }

    @Test
    void doesNotTellTheDepartmentWhoCalled() {
        String callNo = story.called(CallStories.MARKET, "callerName", "李某", "callerPhone", "13800000000");
        until(callNo);

        assertThat(caller(callNo, "GiveFeedback")).contains("受保护").doesNotContain("李某", "13800000000");
    }

    @Test
    void namesTheLeadOfEveryMatterThatADispatcherMayChoose() {
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");

        assertThat(String.valueOf(shown(callNo, "DispatchCall").get("matterOptions")))
                .contains("SY-SC-011 销售过期、三无食品查处（牵头：丹江口市市场监督管理局）");
    }

    @Test
    void asksOnlyForStepsThatAreOverWhenTheMatterIsHandled() {
        String callNo = story.responded();

        assertThat(String.valueOf(shown(callNo, "HandleMatter").get("guideOptions")))
                .contains("2. 县市场监督管理局", "4. 10个工作日内办结")
                .doesNotContain("1. 乡镇(街道)发现", "回头看");

        story.handle(callNo, CallStories.SC_HANDLER, "stepsDone", CallStories.json("1", "2", "3", "4", "5"));

        assertThat(story.jdbc
                        .sql("select guide_steps::text from case_act where case_no = ? and step = 'handleMatter'")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo("{2,3,4}");
    }

    @Test
    void choosesNothingInASecondRoundThatWasChosenInTheFirst() {
        String callNo = story.responded();
        story.handle(callNo, CallStories.SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult", "approvalDecision", "SEND_BACK", "approvalNote", "请补充销毁记录。");

        assertThat(shown(callNo, "HandleMatter")).doesNotContainKeys("result", "measure");
    }

    private String fedBack(Object... changes) {
        String callNo = story.called(CallStories.MARKET, changes);
        until(callNo);
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        return callNo;
    }

    private void until(String callNo) {
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        story.sign(callNo, CallStories.SC_HANDLER);
        story.respond(callNo, CallStories.SC_HANDLER);
        story.handle(callNo, CallStories.SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
    }

    private String caller(String callNo, String stem) {
        return shown(callNo, stem).getValue("callerText", String.class);
    }

    private VariableMap shown(String callNo, String stem) {
        Task task = story.driver.task(callNo, stem);
        return story.driver.as(
                story.driver.holderOf(task), () -> forms.getTaskFormVariables(task.getId(), null, false));
    }
}
