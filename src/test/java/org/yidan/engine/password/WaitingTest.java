package org.yidan.engine.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.Browser;
import org.yidan.engine.People;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.limits.TooOften;
import org.yidan.support.YidanTest;

/** Who guesses passwords waits, on every way in; nobody can lock out somebody else. */
@YidanTest
class WaitingTest {

    private static final int TRIES = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private PasswordDoor door;

    @Autowired
    private WrongPasswords wrong;

    @Autowired
    private RateLimits limits;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void now() {
        clock.reset();
    }

    private String user(String id) {
        return new People(identity, authorizations).clerk(id, "waiting-unit");
    }

    /** A way in: gives 200 for a password that is taken, something else for one that is not. */
    private record Way(String name, Try how) {

        interface Try {
            HttpResponse<String> with(int port, String user, String password);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(
                        new Way("page", (port, user, password) -> Browser.anonymous(port)
                                .logIn(user, password)),
                        new Way("basic", (port, user, password) -> Browser.basic(port, user, password)
                                .get("/engine-rest/task?maxResults=1")),
                        new Way("webapp", WaitingTest::throughTasklist),
                        new Way("verify", (port, user, password) -> Browser.basic(port, "420381-sc.unit-clerk", "yidan")
                                .post(
                                        "/engine-rest/identity/verify",
                                        "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}")))
                .map(Arguments::of);
    }

    private static HttpResponse<String> throughTasklist(int port, String user, String password) {
        Browser browser = Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan");
        browser.post("/camunda/api/admin/auth/user/default/logout", "");
        return browser.postForm(
                "/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", user, "password", password));
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> !answer.body().contains("\"authenticated\":false");
            case 302 -> !answer.headers().firstValue("Location").orElseThrow().contains("/login");
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void makesWhoGuessesWaitAndThenLetsIn(Way way) {
        String user = user("waiting-" + way.name());
        for (int i = 0; i < TRIES; i++) {
            assertThat(isIn(way.how().with(port, user, "wrong-" + i))).isFalse();
        }

        assertThat(failuresOf(user)).isEqualTo(TRIES);
        assertThat(jdbc.sql("select distinct address from log_in_attempt where user_id = ?")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly("127.0.0.1");
        assertThat(isIn(way.how().with(port, user, People.PASSWORD))).isFalse();

        clock.advance(Duration.ofSeconds(61));
        assertThat(isIn(way.how().with(port, user, People.PASSWORD))).isTrue();
        assertThat(failuresOf(user)).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void tellsAnAddressThatTriesTooMuch(Way way) {
        String user = user("waiting-busy-" + way.name());
        assertThat(isIn(Browser.anonymous(port).logIn("420381-sc.unit-clerk", "yidan")))
                .isTrue();
        clock.advance(Duration.ZERO);
        exhaust("127.0.0.1");
        try {
            HttpResponse<String> answer = way.how().with(port, user, People.PASSWORD);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("这个地址登录失败次数太多");
            assertThat(isIn(Browser.anonymous(port).logIn("420381-sc.unit-clerk", "yidan")))
                    .as("who is known to come from there")
                    .isTrue();
        } finally {
            clock.advance(Duration.ofMinutes(5));
            limits.require(Limit.LOG_IN, "127.0.0.1");
        }
    }

    @Test
    void neverLocksForGood() {
        String user = user("waiting-long");
        RequestOrigin origin = from("198.51.100.7");
        for (int i = 0; i < 40; i++) {
            door.admits(user, "wrong-" + i, origin);
            clock.advance(Duration.ofMinutes(16));
        }

        assertThat(door.admits(user, People.PASSWORD, origin)).isTrue();
    }

    @Test
    void waitsLongerEachTimeButNeverMoreThanAQuarterOfAnHour() {
        ToIntFunction<Integer> waited = ignored -> (int) Duration.between(
                        clock.instant(),
                        wrong.count("198.51.100.8", "waiting-longer").orElse(clock.instant()))
                .toMinutes();
        clock.advance(Duration.ZERO);

        assertThat(Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).map(waited::applyAsInt))
                .containsExactly(0, 0, 0, 0, 1, 2, 4, 8, 15, 15);
    }

    @Test
    void letsTheRightPasswordInFromElsewhereDuringAnAttack() {
        String user = user("waiting-attacked");
        for (int i = 0; i < 25; i++) {
            door.admits(user, "wrong", from("203.0.113." + i));
        }

        assertThat(door.admits(user, "wrong", from("203.0.113.77"))).isFalse();
        assertThat(door.admits(user, People.PASSWORD, from("203.0.113.77")))
                .as("one try for each address while many try")
                .isFalse();
        assertThat(door.admits(user, People.PASSWORD, from("192.0.2.1"))).isTrue();
    }

    @Test
    void countsForAnUnknownUserAlikeAndWritesDownNoneOfHisName() {
        RequestOrigin origin = from("198.51.100.9");
        for (int i = 0; i < TRIES; i++) {
            door.admits("my-secret-typed-as-name", "wrong", origin);
        }

        assertThat(failuresOf("my-secret-typed-as-name")).isEqualTo(TRIES);
        assertThat(jdbc.sql("select count(*) from log_in_event where user_id = 'my-secret-typed-as-name'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select kind from log_in_event where address = '198.51.100.9' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "REFUSED", "LOCKED");
    }

    @Test
    void forgetsAfterAWhile() {
        wrong.count("198.51.100.10", "waiting-forgotten");
        clock.advance(Duration.ofHours(2));

        wrong.prune();

        assertThat(failuresOf("waiting-forgotten")).isZero();
    }

    @Test
    void forgetsWhenAnAdministratorUnlocks() {
        String user = user("waiting-unlocked");
        for (int i = 0; i < TRIES; i++) {
            door.admits(user, "wrong", from("198.51.100.11"));
        }

        assertThat(Browser.basic(port, "admin", "yidan")
                        .post("/engine-rest/user/" + user + "/unlock", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(door.admits(user, People.PASSWORD, from("198.51.100.11"))).isTrue();
    }

    private void exhaust(String address) {
        try {
            while (true) {
                limits.take(Limit.LOG_IN, address);
            }
        } catch (TooOften enough) {
            assertThat(enough.retryAfter()).isPositive();
        }
    }

    private int failuresOf(String user) {
        return jdbc.sql("select coalesce(sum(failures), 0) from log_in_attempt where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    private static RequestOrigin from(String address) {
        return new RequestOrigin(address, "page");
    }
}
