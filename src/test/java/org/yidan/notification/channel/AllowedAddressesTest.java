package org.yidan.notification.channel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.NotDelivered;

/** Webhooks reach what is outside of the house, and inside only what the operator named. */
class AllowedAddressesTest {

    private final AllowedAddresses allowed = new AllowedAddresses(
            new Binder(new MapConfigurationPropertySource(Map.of("n.webhook-hosts[0]", "10.9.9.9")))
                    .bindOrCreate("n", NotificationSettings.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "[::1]",
                "0.0.0.0",
                "169.254.169.254",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "100.100.100.200",
                "[fd00::1]",
                "[fe80::1]",
                "[::ffff:10.1.2.3]",
                "224.0.0.1"
            })
    void keepsAwayFromNetworksOfTheHouse(String host) {
        assertThatThrownBy(() -> allowed.check(URI.create("https://" + host + "/hook")))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("not an allowed host");
    }

    @Test
    void reachesOtherMachinesAndWhatIsNamed() {
        assertThatCode(() -> allowed.check(URI.create("https://203.0.113.7/hook")))
                .doesNotThrowAnyException();
        assertThatCode(() -> allowed.check(URI.create("http://10.9.9.9/hook"))).doesNotThrowAnyException();
    }
}
