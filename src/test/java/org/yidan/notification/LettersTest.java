package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yidan.call.scenario.CallStories;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.OutgoingMessage;
import org.yidan.notification.delivery.OutgoingMessageDesk;
import org.yidan.notification.operation.StuckDesk;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.preference.Digest;
import org.yidan.notification.preference.Preference;
import org.yidan.notification.preference.PreferenceDesk;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** E-mails through a real SMTP server and webhooks to a real HTTP server: late if need be, never lost. */
@YidanTest
@ExtendWith(OutputCaptureExtension.class)
class LettersTest {

    private static final String READER = "420381-hb.unit-clerk";
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Telling telling;

    @Autowired
    PreferenceDesk preferences;

    @Autowired
    OutgoingMessageDesk letters;

    @Autowired
    StuckDesk stuck;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    WebhookReceiver receiver;

    @Autowired
    OfficeClock clock;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @BeforeEach
    void begin() {
        clock.moveTo(at("2026-03-10T09:00+08:00"));
        telling.forgetTheRest();
        receiver.reset();
        smtp.start();
        sender.setPort(smtp.getSmtp().getPort());
        prefer(Digest.AT_ONCE);
    }

    @AfterEach
    void end() {
        smtp.stop();
        preferences.set(READER, Preference.usual(null, Digest.AT_ONCE));
        address("");
        clock.reset();
    }

    private void prefer(Digest digest) {
        address("reader@example.gov.cn");
        preferences.set(
                READER, new Preference("reader@example.gov.cn", digest, EVENING, MORNING, true, Set.of(), Set.of()));
    }

    private void address(String email) {
        telling.jdbc
                .sql("update act_id_user set email_ = ? where id_ = ?")
                .params(email, READER)
                .update();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private void happens(String caseNo) {
        telling.happens(NotificationEvent.ofCase(
                        NoticeKind.NEW_WORK,
                        "offered",
                        caseNo,
                        Audience.nobody().user(READER))
                .about("签收", null));
        telling.tell();
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(smtp.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sendsAnEmailInChineseWithALink() throws Exception {
        happens("HJ-420381-20260310-98001");
        assertThat(telling.mail()).isEqualTo(1);

        MimeMessage mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("【依单】新任务：签收 HJ-420381-20260310-98001");
        assertThat(mail.getAllRecipients()[0]).hasToString("reader@example.gov.cn");
        assertThat(mail.getContentType()).startsWith("multipart/");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(telling.mail()).as("sent once").isZero();
    }

    @Test
    void sendsAgainUnderTheSameIdAfterACrashAndShowsItOnce() throws Exception {
        happens("HJ-420381-20260310-98002");
        List<OutgoingMessage> claimed = letters.claim(Channel.Way.MAIL);
        assertThat(claimed).hasSize(1);

        assertThat(telling.mail())
                .as("another node leaves a claimed letter alone")
                .isZero();
        clock.advance(Duration.ofMinutes(3));
        assertThat(telling.mail()).as("the lease is over").isEqualTo(1);

        assertThat(mails().get(0).getMessageID())
                .startsWith("<" + claimed.get(0).id() + "@");
        assertThat(telling.told(READER, "HJ-420381-20260310-98002")).hasSize(1);
    }

    @Test
    void triesAgainWithGrowingWaitsWhileTheServerIsDown() {
        smtp.stop();
        happens("HJ-420381-20260310-98003");

        assertThat(telling.mail()).isZero();
        assertThat(telling.mail()).as("not at once").isZero();
        clock.advance(Duration.ofSeconds(37));
        assertThat(telling.mail()).isZero();
        assertThat(tries()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(40));
        telling.mail();
        assertThat(tries()).as("the second wait is double").isEqualTo(2);

        smtp.start();
        sender.setPort(smtp.getSmtp().getPort());
        clock.advance(Duration.ofSeconds(40));
        assertThat(telling.mail()).isEqualTo(1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void writesNobodysAddressIntoTheLogWhenTheServerNamesIt(CapturedOutput log) throws IOException {
        smtp.stop();
        try (RefusingSmtp refusing = new RefusingSmtp()) {
            sender.setPort(refusing.port());
            happens("HJ-420381-20260310-98011");

            assertThat(telling.mail()).isZero();
        }

        assertThat(log.getAll()).contains("SMTPAddressFailedException 550").doesNotContain("reader@example.gov.cn");
        assertThat(telling.jdbc
                        .sql("select fault from notice_delivery where fault is not null order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("550")
                .doesNotContain("reader@");
    }

    private int tries() {
        return telling.jdbc
                .sql("select max(tries) from notice_delivery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    @Test
    void givesUpInTheEndAndTriesAgainWhenAnAdministratorSaysSo() {
        smtp.stop();
        happens("HJ-420381-20260310-98004");
        for (int i = 0; i < 10; i++) {
            telling.mail();
            clock.advance(Duration.ofHours(2));
        }

        assertThatThrownBy(() -> driver.as(READER, stuck::stuck))
                .satisfies(refusal(Kind.FORBIDDEN, "notification.operators-only"));
        assertThat(driver.as("admin", stuck::stuck)).singleElement().satisfies(one -> assertThat(one.tries())
                .isEqualTo(10));

        smtp.start();
        sender.setPort(smtp.getSmtp().getPort());
        assertThat(driver.as("admin", stuck::tryAgain)).isEqualTo(1);
        assertThat(telling.mail()).isEqualTo(1);
    }

    @Test
    void putsTheNoticesOfAnHourIntoOneEmail() throws Exception {
        prefer(Digest.HOURLY);
        clock.moveTo(at("2026-03-10T09:10+08:00"));
        happens("HJ-420381-20260310-98005");
        clock.moveTo(at("2026-03-10T09:50+08:00"));
        happens("HJ-420381-20260310-98006");
        happens("HJ-420381-20260310-98007");

        assertThat(telling.mail()).isZero();
        clock.moveTo(at("2026-03-10T10:00+08:00"));
        assertThat(telling.mail()).isEqualTo(1);

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("【依单】3 条通知汇总");
        assertThat(text(mails().get(0))).isNotBlank();
    }

    @Test
    void sendsTheDailyEmailInTheMorningOfTheNextWorkingDay() {
        prefer(Digest.DAILY);
        clock.moveTo(at("2026-03-13T17:00+08:00"));
        happens("HJ-420381-20260310-98008");

        clock.moveTo(at("2026-03-16T08:29+08:00"));
        assertThat(telling.mail()).isZero();
        clock.moveTo(at("2026-03-16T08:30+08:00"));
        assertThat(telling.mail()).isEqualTo(1);
    }

    @Test
    void keepsQuietAtNightButNotForCriticalCalls() {
        clock.moveTo(at("2026-03-10T23:00+08:00"));
        happens("HJ-420381-20260310-98009");
        assertThat(telling.mail()).isZero();

        String critical = story.called("SY-HB-010", "occurredAt", "2026-03-10T22:40+08:00");
        telling.tell();
        assertThat(telling.told(READER, critical)).contains("NEW_WORK offered");
        assertThat(telling.mail()).isPositive();
        assertThat(mails()).noneMatch(mail -> subject(mail).contains("98009"));

        clock.moveTo(at("2026-03-11T07:30+08:00"));
        telling.mail();
        assertThat(mails()).anyMatch(mail -> subject(mail).contains("98009"));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void asksNoMailOfWhoWantsNone() {
        preferences.set(
                READER,
                new Preference(
                        "reader@example.gov.cn",
                        Digest.AT_ONCE,
                        EVENING,
                        MORNING,
                        true,
                        Set.of(NoticeKind.NEW_WORK),
                        Set.of()));
        happens("HJ-420381-20260310-98010");

        assertThat(telling.mail()).isZero();
        assertThat(telling.told(READER, "HJ-420381-20260310-98010")).hasSize(1);
    }

    @Test
    void refusesAnAddressOfOnesOwnChoice() {
        assertThatThrownBy(() -> preferences.set(READER, Preference.usual("elsewhere@example.com", Digest.AT_ONCE)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("notification.email-of-profile"));
    }

    @Test
    void writesToNoAddressThatIsNone() {
        address("not an address\r\nBcc: x@y");
        happens("HJ-420381-20260310-98012");

        assertThat(telling.mail()).isZero();
    }

    @Test
    void signsWhatItPostsAndPostsItAgainUntilItIsTaken() throws Exception {
        receiver.status = 503;
        takenOver("HJ-420381-20260310-98011");
        assertThat(telling.webhooks()).isZero();
        receiver.status = 302;
        clock.advance(Duration.ofMinutes(1));
        assertThat(telling.webhooks()).as("redirects are not followed").isZero();
        receiver.status = 204;
        clock.advance(Duration.ofMinutes(5));
        assertThat(telling.webhooks()).isEqualTo(1);

        assertThat(receiver.received).hasSize(3);
        assertThat(receiver.received)
                .extracting(WebhookReceiver.Received::eventId)
                .doesNotContainNull();
        WebhookReceiver.Received last = receiver.received.get(2);
        assertThat(last.eventId()).isEqualTo(receiver.received.get(0).eventId());
        assertThat(last.kind()).isEqualTo("TAKEN_OVER");
        assertThat(last.body()).contains("98011", READER).doesNotContain("休假");
        assertThat(last.signature()).isEqualTo("sha256=" + hmac(last.stamp() + "." + last.body()));
    }

    private void takenOver(String caseNo) {
        telling.happens(NotificationEvent.ofCase(
                        NoticeKind.TAKEN_OVER,
                        "taken",
                        caseNo,
                        Audience.nobody().user(READER))
                .about("签收", "同事休假"));
        telling.tell();
    }

    private static String hmac(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(WebhookReceiver.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsManyLettersEachOnce() {
        telling.transaction.executeWithoutResult(
                status -> IntStream.range(0, 40).forEach(i -> telling.outbox()
                        .add(NotificationEvent.ofCase(
                                        NoticeKind.NEW_WORK,
                                        "offered",
                                        "HJ-420381-20260310-97" + (100 + i),
                                        Audience.nobody().user(READER))
                                .about("签收", null))));
        long begin = System.nanoTime();
        telling.tell();
        long told = System.nanoTime();
        telling.mail();
        long sent = System.nanoTime();

        System.out.printf(
                "40 events told in %d ms, 40 e-mails sent in %d ms%n",
                (told - begin) / 1_000_000, (sent - told) / 1_000_000);
        assertThat(mails()).hasSize(40);
    }
}
