package org.yidan.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.yidan.engine.Browser;
import org.yidan.support.Line;
import org.yidan.support.YidanTest;

/** Who is not logged in leaves nothing behind, is believed nothing about itself, and may not guess for ever. */
@YidanTest
class StrangersTest {

    private static final String CLERK = "420381-sc.unit-clerk";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext server;

    @Test
    void leaveNoSessionBehindWhateverTheyAskFor() {
        int before = sessions();
        for (int i = 0; i < 5; i++) {
            for (String path : List.of(
                    "/cases?filler=" + "x".repeat(2_000),
                    "/",
                    "/login",
                    "/login?error",
                    "/follow",
                    "/nowhere",
                    "/catalog",
                    "/camunda/app/tasklist/default/",
                    "/camunda/api/admin/auth/user/default",
                    "/camunda/lib/globals.js",
                    "/camunda/favicon.ico",
                    "/camunda/api/engine/engine/default/task",
                    "/engine-rest/task",
                    "/open311/discovery.json",
                    "/yidan/yidan.css",
                    "/actuator/health")) {
                Browser.anonymous(port).page(path);
                Browser.anonymous(port).get(path);
            }
            Browser.anonymous(port).logIn("nobody-at-all", "wrong");
            Browser.anonymous(port)
                    .postForm(
                            "/camunda/api/admin/auth/user/default/login/tasklist",
                            Map.of("username", "nobody-at-all", "password", "wrong"));
            Browser.anonymous(port).postForm("/follow", Map.of("callNo", "HJ-1", "code", "x"));
        }

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void getToThePageTheyWantedAfterTheLogIn() {
        Browser clerk = Browser.anonymous(port);
        clerk.page("/cases?kind=CALL&q=%E6%B2%B9%E7%83%9F");

        assertThat(next(clerk.logIn(CLERK, "yidan"))).endsWith(":" + port + "/cases?kind=CALL&q=%E6%B2%B9%E7%83%9F");
        assertThat(clerk.page("/cases?kind=CALL&q=%E6%B2%B9%E7%83%9F").statusCode())
                .isEqualTo(200);
        assertThat(clerk.cookie("YIDAN-BACK")).isEmpty();
    }

    @Test
    void logInByTasklistsOwnFormAlsoWhenTheirSessionIsOver() {
        Browser clerk = Browser.anonymous(port);
        clerk.get("/camunda/api/admin/auth/user/default");
        int before = sessions();

        HttpResponse<String> answer = clerk.postForm(
                "/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", CLERK, "password", "yidan"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(clerk.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(sessions()).isEqualTo(before + 1);
        Browser forger = Browser.anonymous(port);
        assertThat(forger.forged("/camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areNeverLedToAnotherHost() {
        for (String forged :
                List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "evil.example", "/\r\nx")) {
            String cookie =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            Browser clerk = Browser.anonymous(port);
            clerk.page("/login");
            clerk.keep("YIDAN-BACK", cookie);

            assertThat(next(clerk.logIn(CLERK, "yidan"))).doesNotContain("evil").endsWith(":" + port + "/");
            Browser other = Browser.anonymous(port);
            other.page("/login");
            assertThat(next(other.postForm("/login", Map.of("username", CLERK, "password", "yidan", "next", forged))))
                    .doesNotContain("evil")
                    .endsWith(":" + port + "/");
        }
    }

    @Test
    void areBelievedTheirAddressOnlyByWayOfATrustedProxy() {
        String[] forged = {
            "GET /catalog HTTP/1.1", "Accept: text/html", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"
        };
        try (Line stranger = Line.from("127.0.0.9", port);
                Line proxy = Line.to(port)) {
            assertThat(stranger.head(forged).answer())
                    .startsWith("HTTP/1.1 302")
                    .doesNotContain("evil.example");
            assertThat(proxy.head(forged).answer()).contains("Location: https://evil.example");
        }
    }

    @Test
    void mayFailToLogInOnlySoOftenFromOneAddress() {
        int failures = 0;
        HttpResponse<String> last = guess("203.0.113.77");
        while (last.statusCode() != 429 && failures < 400) {
            failures++;
            last = guess("203.0.113.77");
        }

        assertThat(failures).isBetween(150, 399);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 300L);
        assertThat(last.body()).contains("too-often.log-in");
        assertThat(guess("203.0.113.78").statusCode()).as("another address").isEqualTo(401);
    }

    private HttpResponse<String> guess(String address) {
        return Browser.basic(port, "nobody-at-all", "wrong").by(address).get("/engine-rest/task/count");
    }

    private int sessions() {
        TomcatWebServer tomcat = (TomcatWebServer) server.getWebServer();
        Context context = (Context) tomcat.getTomcat().getHost().findChildren()[0];
        return context.getManager().getActiveSessions();
    }

    private static String next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
