package org.yidan.notification.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yidan.call.outside.CallerDesk;
import org.yidan.call.outside.CallerDesk.Contact;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.NotificationSettings.Sms;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.NotDelivered;
import org.yidan.notification.delivery.OutgoingMessage;
import org.yidan.notification.inbox.NoticeText;
import org.yidan.shared.Texts;

/**
 * Short messages to the citizen behind a call, through the gateway an operator named. Number and code are read now and kept
 * nowhere; the text names no place and no words of the call, as networks are not the office's.
 */
@Component
class SmsChannel implements Channel {

    private final Sms gateway;
    private final String base;
    private final SignedPost post;
    private final CallerDesk callers;

    SmsChannel(NotificationSettings settings, SignedPost post, CallerDesk callers) {
        this.gateway = settings.sms();
        this.base = settings.baseUrl().toString().replaceAll("/+$", "");
        this.post = post;
        this.callers = callers;
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    /** Who left no number, or has none any more, gets nothing. */
    @Override
    public void send(OutgoingMessage letter) {
        URI url = gateway.url();
        if (url == null) {
            throw new NotDelivered("no gateway is set any more", null);
        }
        callers.contactOf(letter.target()).ifPresent(contact -> letter.events().forEach(event -> {
            UUID id = idOf(letter, event);
            post.send(url, gateway.secret(), "SMS", id, body(id, event, contact));
        }));
    }

    /** Stays the same when it is sent again; another one than that of a webhook for the same event. */
    private static UUID idOf(OutgoingMessage letter, NoticeText event) {
        return UUID.nameUUIDFromBytes((event.eventId() + letter.target()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> body(UUID id, NoticeText event, Contact contact) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id.toString());
        body.put("kind", "SMS");
        body.put("template", event.code());
        body.put("to", contact.phone());
        body.put(
                "text",
                Texts.kept(
                        "notification.sms." + event.code(),
                        String.valueOf(event.businessKey()),
                        link(event) + "#" + contact.code(),
                        contact.code(),
                        event.subject() == null ? "" : event.subject()));
        return body;
    }

    /** The code stands behind the #, which browsers send to nobody. */
    private String link(NoticeText event) {
        URI page = gateway.followUrl();
        return (page == null ? base + "/follow" : page) + "?callNo=" + event.businessKey();
    }
}
