package org.yidan.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Camunda's policy for its web applications, with the origin of the map's tiles and nothing else more. */
class WebappPicturesTest {

    @Test
    void letsTheLogOutLeadToTheIdentityServer() {
        assertThat(WebappPictures.policy("", " https://id.gov.test"))
                .contains("form-action 'self' https://id.gov.test;", "img-src 'self' data:;");
    }

    @Test
    void addsTheOriginOfTheTilesToThePicturesOnly() {
        String policy = WebappPictures.policy(" https://tiles.example.cn", "");

        assertThat(policy).contains("img-src 'self' data: https://tiles.example.cn;", "default-src 'self';");
        assertThat(policy.replace(" https://tiles.example.cn", "")).doesNotContain("example");
        assertThat(policy.indexOf("example")).isEqualTo(policy.lastIndexOf("example"));
    }
}
