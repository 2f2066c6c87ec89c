package org.yidan.call.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.duty.Assignments;
import org.yidan.call.scenario.CallStories;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.engine.Browser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.DomainException;
import org.yidan.support.YidanTest;

/** The start form of a call offers the stations that may have it, and promises nothing that is refused when it is sent. */
@YidanTest
class StartOffersTest {

    private static final long SEED = Long.getLong("yidan.offers.seed", 20_260_310L);
    private static final String REGION = "420381";
    private static final String STREET = "420381001";
    private static final String TOWN = "420381101";
    private static final String CLERK = "420381-sc.unit-clerk";

    /** What may be said when a station has nothing to do with the matter. Attempts at townships leave entries, so none is made. */
    private static final Set<String> DUTIES =
            Set.of("call.station-matter-not-here", "call.station-not-responsible", "call.station-not-yours");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    Assignments assignments;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void offersTheStationsThatMayHaveTheMatterAndNoOthers() throws IOException {
        Browser caller = Browser.loggedIn(port, STREET + ".caller", "yidan");

        assertThat(stations(caller, STREET, "")).contains(STREET + "-SCS", STREET + "-ZRS");
        assertThat(stations(caller, STREET, CallStories.MARKET))
                .contains(STREET + "-SCS")
                .doesNotContain(STREET + "-ZRS");
        assertThat(stations(Browser.loggedIn(port, TOWN + ".caller", "yidan"), TOWN, CallStories.STREET))
                .as("a matter of streets in a town")
                .isEmpty();
        assertThat(caller.get("/api/calls/stations?areaCode=" + STREET + "&matterCode=SY-XX-999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stations(caller, "420322100", CallStories.MARKET))
                .as("another county")
                .isEmpty();
    }

    @Test
    void promisesNothingThatIsRefused() throws IOException {
        Random random = new Random(SEED);
        List<MatterEntry> matters =
                new ArrayList<>(catalog.page(MatterFilter.all(REGION, story.clock.today()), 0, 2_000));
        Collections.shuffle(matters, random);
        Browser clerk = Browser.loggedIn(port, CLERK, "yidan");
        List<String> promised = new ArrayList<>();
        List<String> warned = new ArrayList<>();
        for (MatterEntry entry : matters.subList(0, Math.min(14, matters.size()))) {
            for (String township : List.of(STREET, TOWN)) {
                String matter = entry.code();
                Browser caller = Browser.loggedIn(port, township + ".caller", "yidan");
                List<String> offered = stations(caller, township, matter);
                List<OrganizationUnit> all = organization.stationsIn(township);
                String station = all.get(random.nextInt(all.size())).code();
                boolean taken = isTaken(township + ".caller", entry, township, "IN", station);
                assertThat(offered.contains(station))
                        .as("%s offered for %s (seed %s)", station, matter, SEED)
                        .isEqualTo(taken);
                assertThat(outlook(caller, matter, township, "IN", station))
                        .as("promised: %s at %s", matter, station)
                        .isEqualTo(taken);
                boolean asked = outlook(clerk, matter, township, "DOWN", null);
                assertThat(asked)
                        .as("promised: %s of %s", matter, township)
                        .isEqualTo(assignments.townshipHasDuty(entry, township));
                if (asked) {
                    assertThat(isTaken(CLERK, entry, township, "DOWN", null)).isTrue();
                }
                (taken ? promised : warned).add(matter);
                (asked ? promised : warned).add(matter);
            }
        }
        assertThat(promised).isNotEmpty();
        assertThat(warned).isNotEmpty();
    }

    @Test
    void saysBeforehandThatStationsAndTownshipsNeedAMatter() {
        Browser caller = Browser.loggedIn(port, STREET + ".caller", "yidan");
        Browser clerk = Browser.loggedIn(port, CLERK, "yidan");

        assertThat(caller.get("/api/calls/outlook?direction=IN&areaCode=" + STREET)
                        .body())
                .contains("call.station-needs-matter");
        assertThat(clerk.get("/api/calls/outlook?direction=DOWN&areaCode=" + STREET)
                        .body())
                .contains("call.township-needs-matter");
        assertThat(clerk.get("/api/calls/outlook?direction=SIDE&areaCode=" + STREET)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFormAsksForStationsWithTheMatterAndAgainWhenItChanges() throws IOException {
        String html = Files.readString(Path.of("forms/matter-call/register-call.html"));

        assertThat(html)
                .containsPattern("'areaCode=' \\+ encodeURIComponent\\(area\\) \\+ '&matterCode='")
                .containsPattern("dataset\\.area === asked")
                .contains("此地没有可以承接该事项的派驻机构", "drawRefusal(error.message)");
        assertThat(html)
                .as("whenever an answer changes")
                .containsPattern("function refresh\\(\\) \\{[\\s\\S]{0,400}loadStations\\(\\);");
    }

    /** Whether the call is registered, taken back afterwards. */
    private boolean isTaken(String user, MatterEntry entry, String township, String direction, String station) {
        Throwable thrown = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.calledBy(
                    user,
                    entry.code(),
                    "urgency",
                    entry.urgencyDefault(),
                    "areaCode",
                    township,
                    "direction",
                    direction,
                    "stationUnit",
                    station);
        }));
        assertThat(thrown == null || thrown instanceof DomainException refusal && DUTIES.contains(refusal.code()))
                .as("%s", thrown)
                .isTrue();
        return thrown == null;
    }

    private static boolean outlook(Browser who, String matter, String township, String direction, String station) {
        HttpResponse<String> answer = who.get("/api/calls/outlook?direction=" + direction + "&matterCode=" + matter
                + "&areaCode=" + township + (station == null ? "" : "&stationUnit=" + station));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 403, 409);
        return answer.statusCode() == 200;
    }

    private static List<String> stations(Browser who, String township, String matter) throws IOException {
        HttpResponse<String> answer = who.get("/api/calls/stations?areaCode=" + township + "&matterCode=" + matter);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode choices = new ObjectMapper().readTree(answer.body());
        return choices.findValuesAsText("code");
    }
}
