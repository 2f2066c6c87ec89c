package org.yidan.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.NotDelivered;

/**
 * Which addresses webhooks may reach: HTTPS to other machines, and whatever hosts the operator allowed by name. This machine and
 * link-local addresses (where clouds keep credentials) are out of reach unless allowed.
 */
@Component
class AllowedAddresses {

    private final Set<String> hosts;

    AllowedAddresses(NotificationSettings settings) {
        this.hosts = settings.webhookHosts();
        settings.webhooks().forEach(hook -> check(hook.name(), hook.url(), hook.secret()));
    }

    /** At the start: a wrong setting stops it rather than failing at the first event. */
    private void check(String name, URI url, String secret) {
        if (url.getHost() == null || url.getUserInfo() != null || !isByTls(url) && !hosts.contains(url.getHost())) {
            throw new IllegalStateException("yidan.notification.webhooks " + name
                    + ": the url must be https without user, or its host named in yidan.notification.webhook-hosts");
        }
        if (secret.length() < 16) {
            throw new IllegalStateException(
                    "yidan.notification.webhooks " + name + ": the secret needs 16 characters or more");
        }
    }

    private static boolean isByTls(URI url) {
        return "https".equals(url.getScheme());
    }

    /** Before each call, as names may point elsewhere by now. */
    void check(URI url) {
        if (hosts.contains(url.getHost())) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                if (address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress()) {
                    throw new NotDelivered(url.getHost() + " is not an allowed host", null);
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotDelivered(url.getHost() + " is unknown", unknown);
        }
    }
}
