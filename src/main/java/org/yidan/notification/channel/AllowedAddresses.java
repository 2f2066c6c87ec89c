package org.yidan.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.NotDelivered;

/**
 * Which addresses webhooks may reach: HTTPS to other machines, and whatever hosts the operator allowed by name. This machine,
 * link-local addresses (where clouds keep credentials) and networks inside the house are out of reach unless allowed.
 */
@Component
class AllowedAddresses {

    private final Set<String> hosts;

    AllowedAddresses(NotificationSettings settings) {
        this.hosts = settings.webhookHosts();
        settings.webhooks().forEach(hook -> check("webhooks " + hook.name(), hook.url(), hook.secret()));
        URI gateway = settings.sms().url();
        if (gateway != null) {
            check("sms", gateway, settings.sms().secret());
        }
    }

    /** At the start: a wrong setting stops it rather than failing at the first event. */
    private void check(String name, URI url, String secret) {
        if (url.getHost() == null || url.getUserInfo() != null || !isByTls(url) && !hosts.contains(url.getHost())) {
            throw new IllegalStateException("yidan.notification." + name
                    + ": the url must be https without user, or its host named in yidan.notification.webhook-hosts");
        }
        if (secret.length() < 16) {
            throw new IllegalStateException("yidan.notification." + name + ": the secret needs 16 characters or more");
        }
    }

    private static boolean isByTls(URI url) {
        return "https".equals(url.getScheme());
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & 0xFE) == 0xFC;
        boolean sharedByProviders = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || sharedByProviders;
    }

    /** Before each call, as names may point elsewhere by now; the call uses the addresses the JVM remembers of this look-up. */
    void check(URI url) {
        if (hosts.contains(url.getHost())) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                if (isInside(address)) {
                    throw new NotDelivered(url.getHost() + " is not an allowed host", null);
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotDelivered(url.getHost() + " is unknown", unknown);
        }
    }
}
