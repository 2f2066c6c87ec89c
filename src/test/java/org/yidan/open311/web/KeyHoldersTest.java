package org.yidan.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yidan.open311.Partners;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.LimitSettings;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.limits.TooOften;
import org.yidan.support.YidanTest;

/** A key files only so many calls, and an address tries only so many keys. */
@YidanTest
class KeyHoldersTest {

    private static final String KEY = "yidan-sample-open311";

    @Autowired
    Partners partners;

    private KeyHolders holders(String limit) {
        LimitSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("l." + limit, "2/10m")))
                .bindOrCreate("l", LimitSettings.class);
        return new KeyHolders(partners, new RateLimits(settings, new OfficeClock()));
    }

    @Test
    void letAKeyFileOnlySoOften() {
        KeyHolders holders = holders("filing");
        holders.filing(from("203.0.113.1", KEY));
        holders.filing(from("203.0.113.2", KEY));

        assertThatThrownBy(() -> holders.filing(from("203.0.113.3", KEY)))
                .isInstanceOf(TooOften.class)
                .hasMessageContaining("attribute[hotline_no]");
        assertThat(holders.of(from("203.0.113.3", KEY)).name())
                .as("asking goes on")
                .isEqualTo("sample-hotline");
    }

    @Test
    void letAnAddressTryOnlySoManyKeys() {
        KeyHolders holders = holders("stranger");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> holders.of(from("203.0.113.1", "guess")))
                    .satisfies(refusal(Kind.FORBIDDEN, "open311.key-wrong"));
        }

        assertThatThrownBy(() -> holders.of(from("203.0.113.1", KEY))).isInstanceOf(TooOften.class);
        assertThat(holders.of(from("203.0.113.2", KEY)).name()).isEqualTo("sample-hotline");
    }

    private static MockHttpServletRequest from(String address, String key) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setParameter("api_key", key);
        return request;
    }
}
