package org.yidan.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.NotificationSettings.Webhook;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.Letter;
import org.yidan.notification.delivery.NotDelivered;
import org.yidan.notification.inbox.NoticeText;
import org.yidan.shared.OfficeClock;

/**
 * Posts events as JSON to the receivers an operator named, signed over time stamp and body. Receivers refuse a time stamp more
 * than five minutes off and show an event id once. Redirects are not followed and answers are not read.
 */
@Component
class WebhookChannel implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final NotificationSettings settings;
    private final AllowedAddresses allowed;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    WebhookChannel(
            NotificationSettings settings,
            AllowedAddresses allowed,
            ObjectMapper json,
            JdbcClient jdbc,
            OfficeClock clock) {
        this.settings = settings;
        this.allowed = allowed;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public void send(Letter letter) {
        Webhook hook = settings.webhooks().stream()
                .filter(one -> one.name().equals(letter.target()))
                .findFirst()
                .orElseThrow(() -> new NotDelivered("no webhook of this name is set any more", null));
        for (NoticeText event : letter.events()) {
            allowed.check(hook.url());
            post(hook, event);
        }
    }

    private void post(Webhook hook, NoticeText event) {
        try {
            HttpResponse<Void> answer = http.send(request(hook, event), BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
                throw new NotDelivered("status " + answer.statusCode(), null);
            }
        } catch (IOException failed) {
            throw new NotDelivered(failed.getClass().getSimpleName() + " " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("stopped", stopped);
        }
    }

    private HttpRequest request(Webhook hook, NoticeText event) throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(body(event));
        String stamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(hook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Yidan")
                .header("X-Yidan-Event", event.kind().name())
                .header("X-Yidan-Event-Id", event.eventId().toString())
                .header("X-Yidan-Timestamp", stamp)
                .header(
                        "X-Yidan-Signature",
                        "sha256=" + Signature.of(hook.secret(), stamp, new String(body, StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Map<String, Object> body(NoticeText event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", event.eventId().toString());
        body.put("kind", event.kind().name());
        body.put("code", event.code());
        body.put("text", event.kept());
        body.put("caseNo", event.businessKey());
        body.put("matter", event.matterName());
        body.put("urgency", event.urgency());
        body.put("taskId", event.taskId());
        body.put("step", event.step());
        body.put("due", event.due() == null ? null : event.due().toString());
        body.put("occurredAt", event.occurredAt().toString());
        body.put("link", settings.baseUrl().toString().replaceAll("/+$", "") + event.path());
        body.put("recipients", recipients(event));
        return body;
    }

    /** User ids of those who were told in the application; the receiver knows how to reach them. */
    private List<String> recipients(NoticeText event) {
        return jdbc.sql(
                        """
                        select user_id from notice join notice_event e on e.id = notice.event_id
                         where e.event_id = ? order by user_id""")
                .param(event.eventId())
                .query(String.class)
                .list();
    }
}
