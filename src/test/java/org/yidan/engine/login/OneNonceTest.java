package org.yidan.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

@YidanTest
class OneNonceTest {

    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([\\w+/=-]+)");
    private static final int PAGES = 60;

    @LocalServerPort
    int port;

    /** Camunda keeps one nonce for the whole server, so that pages asked for at once got each other's and stayed blank. */
    @Test
    void isThatOfThePagesOwnScriptsHoweverManyAreAskedForAtOnce() {
        Browser clerk = Browser.loggedIn(port, "420322-cg.unit-clerk", "yidan");

        List<HttpResponse<String>> pages = IntStream.range(0, PAGES)
                .parallel()
                .mapToObj(n -> clerk.get("/camunda/app/" + (n % 2 == 0 ? "tasklist" : "welcome") + "/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(nonce(page.body()))
                .isNotEmpty()
                .isEqualTo(nonce(
                        page.headers().firstValue("Content-Security-Policy").orElseThrow())));
    }

    private static String nonce(String text) {
        Matcher found = NONCE.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
