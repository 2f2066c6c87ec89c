package org.yidan.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for notices; e-mail itself is set by {@code spring.mail.*}.
 *
 * @param worker whether this node tells and delivers
 * @param poll how often the worker looks for work
 * @param baseUrl address staff reach the application by, for links in e-mails
 * @param keep how long notices and what was sent are kept
 * @param batch how many events, letters or looks one turn takes
 * @param mail sending of e-mails
 * @param tries how failed deliveries are tried again
 * @param webhooks receivers of signed events
 * @param webhookHosts hosts a webhook or the gateway may also reach without TLS or inside this machine
 * @param sms short messages to citizens
 */
@ConfigurationProperties("yidan.notification")
public record NotificationSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("180d") Duration keep,
        @DefaultValue("100") int batch,
        @DefaultValue Mail mail,
        @DefaultValue Tries tries,
        @DefaultValue List<Webhook> webhooks,
        @DefaultValue Set<String> webhookHosts,
        @DefaultValue Sms sms) {

    /** The digest a person gets who chose none, and the sender's address. */
    public record Mail(@DefaultValue("yidan@localhost") String from, @DefaultValue("AT_ONCE") String digest) {}

    /**
     * Waits double from {@code first} to {@code longest}, each up to a fifth longer by chance; after {@code most} tries somebody
     * must look. A node that claimed a letter has {@code lease} to send it before another one does.
     */
    public record Tries(
            @DefaultValue("10") int most,
            @DefaultValue("30s") Duration first,
            @DefaultValue("1h") Duration longest,
            @DefaultValue("2m") Duration lease) {}

    /**
     * The gateway that sends short messages, called and signed like a webhook. Off while no url is set.
     *
     * @param followUrl address of the public page as citizens reach it; without one, {@code base-url} and {@code /follow}
     */
    public record Sms(@Nullable URI url, @DefaultValue("") String secret, @Nullable URI followUrl) {

        public boolean on() {
            return url != null;
        }

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }

    /**
     * A receiver.
     *
     * @param kinds kinds of events it gets; empty: all
     */
    public record Webhook(String name, URI url, String secret, @DefaultValue Set<NoticeKind> kinds) {

        /** Whether the receiver wants events of this kind. */
        public boolean wants(NoticeKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }
}
