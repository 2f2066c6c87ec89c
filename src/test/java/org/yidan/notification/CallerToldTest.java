package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.outside.FollowDesk;
import org.yidan.call.outside.FollowDesk.Rating;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.DeliveryRunner;
import org.yidan.notification.inbox.Notice;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** The caller hears what becomes of the own call, the citizen by a short message, and says by himself what he thinks of it. */
@YidanTest
@ExtendWith(OutputCaptureExtension.class)
class CallerToldTest {

    private static final String PHONE = "13971239876";
    private static final String ADDRESS = "203.0.113.77";
    private static final Pattern CODE = Pattern.compile("#([2-9A-Z]{12})\\b");

    @Autowired
    CallStories story;

    @Autowired
    Telling telling;

    @Autowired
    DeliveryRunner post;

    @Autowired
    WebhookReceiver gateway;

    @Autowired
    FollowDesk follow;

    @LocalServerPort
    int port;

    @BeforeEach
    void tuesday() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        telling.forgetTheRest();
        gateway.reset();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    /** Of a citizen with a telephone, answered and waiting for the verification. */
    private String answered() {
        String callNo = story.called(CallStories.MARKET, "callerName", "张反映", "callerPhone", PHONE);
        answer(callNo);
        return callNo;
    }

    private void answer(String callNo) {
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        story.sign(callNo, CallStories.SC_HANDLER);
        story.respond(callNo, CallStories.SC_HANDLER);
        story.handle(callNo, CallStories.SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
    }

    private List<String> texts() {
        telling.tell();
        post.run(Channel.Way.SMS);
        return List.copyOf(gateway.messages);
    }

    private String codeIn(List<String> texts, String callNo) {
        return texts.stream()
                .filter(text -> text.contains(callNo))
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String callNo) {
        return telling.told(CallStories.CALLER, callNo).stream()
                .filter(one -> one.startsWith("MY_CALL"))
                .toList();
    }

    private void rate(String callNo, String code, boolean satisfied, String reason) {
        follow.rate(callNo, code, ADDRESS, new Rating(satisfied, Rating.Solved.NO, reason));
    }

    @Test
    void tellsTheCallerEachStageOnceWithTheAnswer() {
        String callNo = answered();
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");
        telling.tell();

        assertThat(told(callNo)).containsExactly("MY_CALL closed", "MY_CALL answered", "MY_CALL accepted");
        Notice closed = telling.notices(CallStories.CALLER).stream()
                .filter(one -> callNo.equals(one.event().businessKey()))
                .findFirst()
                .orElseThrow();
        assertThat(closed.event().text()).isEqualTo("您的呼叫已办结");
        assertThat(closed.event().reason()).contains("属实", "已下架封存");
        assertThat(closed.event().casePath()).contains(callNo);
    }

    @Test
    void sendsTheCitizenShortMessagesAndKeepsNoNumberInClear(CapturedOutput log) {
        String callNo = answered();
        List<String> texts = texts();

        assertThat(texts).hasSize(2).allSatisfy(text -> assertThat(text).contains("\"to\":\"" + PHONE, callNo));
        assertThat(texts).anySatisfy(text -> assertThat(text)
                .contains("已受理", "https://12345.example.gov.cn/follow?callNo=" + callNo + "#"));
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("查看并评价"));
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("摊点", "张反映", "均州路"));
        assertThat(log.getAll()).doesNotContain(PHONE, codeIn(texts, callNo));
        assertThat(telling.jdbc
                        .sql("select count(*) from notice_event e join notice_delivery d on d.event_id = e.id"
                                + " where (e::text || d::text) like '%' || ? || '%'")
                        .param(PHONE)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(texts()).as("each once").hasSize(2);
    }

    @Test
    void sendsNothingToWhoLeftNoNumberAndNothingAtNight() {
        String silent = story.called(CallStories.MARKET);
        story.step(silent, "VerifyAndAccept");
        assertThat(texts()).isEmpty();

        String callNo = story.called(CallStories.MARKET, "callerPhone", PHONE);
        story.clock.moveTo(java.time.Instant.parse("2026-03-10T14:30:00Z"));
        story.step(callNo, "VerifyAndAccept");
        assertThat(texts()).isEmpty();
        story.clock.moveTo(java.time.Instant.parse("2026-03-10T23:31:00Z"));
        assertThat(texts()).hasSize(1);
    }

    @Test
    void takesARatingInTheWebForTheSurvey() {
        String callNo = answered();
        String code = codeIn(texts(), callNo);
        story.step(callNo, "VerifyOnSite");
        Browser citizen = Browser.anonymous(port).by(ADDRESS);
        citizen.page("/follow");
        assertThat(citizen.postForm("/follow", Map.of("callNo", callNo, "code", code))
                        .body())
                .contains("您对办理结果满意吗", "action=\"/follow/rating\"");

        HttpResponse<String> page =
                citizen.postForm("/follow/rating", Map.of("callNo", callNo, "code", code, "satisfied", "true"));

        assertThat(page.body()).contains("您已评价").doesNotContain("action=\"/follow/rating\"");
        Call call = story.record(callNo);
        assertThat(call.outcome()).isEqualTo(CallOutcome.RESOLVED);
        assertThat(call.satisfied()).isEqualTo("SATISFIED");
        assertThat(steps(callNo)).contains("rateCall", "takeRating").doesNotContain("surveyCaller");
        HttpResponse<String> again = citizen.postForm(
                "/follow/rating", Map.of("callNo", callNo, "code", code, "satisfied", "false", "reason", "改主意了"));
        assertThat(again.body()).contains("已经评价过");
        assertThat(story.record(callNo).satisfied()).isEqualTo("SATISFIED");
    }

    @Test
    void sendsTheCallBackWhenTheCallerIsNotSatisfiedEvenBeforeItIsVerified() {
        String callNo = answered();
        String code = codeIn(texts(), callNo);

        rate(callNo, code, false, "第二天又摆出来卖了");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.FEEDBACK);
        story.step(callNo, "VerifyOnSite");

        assertThat(story.record(callNo).reworkCount()).isEqualTo(1);
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.HANDLING);
        assertThat(follow.follow(callNo, code, ADDRESS).rated()).isTrue();
        story.handle(callNo, CallStories.SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        assertThat(story.driver.task(callNo, "SurveyCaller"))
                .as("the next answer is asked about")
                .isNotNull();
    }

    @Test
    void refusesRatingsThatComeTooEarlyOrWithoutReasonOrCode() {
        String early = story.called(CallStories.MARKET, "callerPhone", PHONE);
        story.step(early, "VerifyAndAccept");
        String code = codeIn(texts(), early);
        assertThatThrownBy(() -> rate(early, code, true, ""))
                .satisfies(refusal(Kind.CONFLICT, "call.rating-too-early"));
        assertThat(follow.follow(early, code, ADDRESS).toRate()).isFalse();

        String callNo = answered();
        String right = codeIn(texts(), callNo);
        assertThatThrownBy(() -> rate(callNo, right, false, " "))
                .satisfies(refusal(Kind.INVALID, "call.rating-reason-missing"));
        assertThatThrownBy(() -> rate(callNo, code, true, ""))
                .satisfies(refusal(Kind.NOT_FOUND, "call.follow-unknown"));
        assertThat(follow.follow(callNo, right, ADDRESS).toRate()).isTrue();
    }

    @Test
    void recordsARatingThatComesAfterTheSurveyAndLetsTheSurveyCount() {
        String callNo = answered();
        String code = codeIn(texts(), callNo);
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller", "satisfied", "VERY_SATISFIED");

        rate(callNo, code, false, "还是不满意");

        assertThat(story.record(callNo).satisfied()).isEqualTo("VERY_SATISFIED");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(steps(callNo)).contains("surveyCaller", "rateCall");
    }

    @Test
    void tellsAndAsksTheCallersOfMergedCallsToo() {
        String main = story.called(CallStories.MARKET);
        String merged = story.called(CallStories.MARKET, "callerPhone", PHONE);
        story.step(merged, "VerifyAndAccept", "intakeDecision", "MERGE", "mergeInto", main, "intakeReason", "同一地点同一事项");
        answer(main);
        List<String> texts = texts();

        assertThat(told(merged)).containsExactly("MY_CALL answered", "MY_CALL accepted", "MY_CALL ended");
        assertThat(texts).hasSize(3).allSatisfy(text -> assertThat(text).contains(merged));
        rate(merged, codeIn(texts, merged), false, "隔壁摊位还在卖");
        story.step(main, "VerifyOnSite");
        assertThat(story.record(main).reworkCount()).isEqualTo(1);
        assertThat(story.record(merged).satisfied()).isEqualTo("DISSATISFIED");
    }

    private Set<String> steps(String callNo) {
        return Optional.of(story.record(callNo)).stream()
                .flatMap(call -> Stream.of(call.id()))
                .flatMap(id -> telling
                        .jdbc
                        .sql("select step from case_act join case_file using (case_no) where case_file.id = ?")
                        .param(id)
                        .query(String.class)
                        .list()
                        .stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
