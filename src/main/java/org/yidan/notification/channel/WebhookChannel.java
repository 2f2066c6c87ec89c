package org.yidan.notification.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.NotificationSettings.Webhook;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.NotDelivered;
import org.yidan.notification.delivery.OutgoingMessage;
import org.yidan.notification.inbox.NoticeText;

/** Posts events as JSON to the receivers an operator named. */
@Component
class WebhookChannel implements Channel {

    private final NotificationSettings settings;
    private final SignedPost post;
    private final JdbcClient jdbc;

    WebhookChannel(NotificationSettings settings, SignedPost post, JdbcClient jdbc) {
        this.settings = settings;
        this.post = post;
        this.jdbc = jdbc;
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public void send(OutgoingMessage letter) {
        Webhook hook = settings.webhooks().stream()
                .filter(one -> one.name().equals(letter.target()))
                .findFirst()
                .orElseThrow(() -> new NotDelivered("no webhook of this name is set any more", null));
        for (NoticeText event : letter.events()) {
            post.send(hook.url(), hook.secret(), event.kind().name(), event.eventId(), body(event));
        }
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
