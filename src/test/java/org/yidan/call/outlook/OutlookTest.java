package org.yidan.call.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

/** What the start form tells before sending, over real HTTP. */
@YidanTest
class OutlookTest {

    private static final String STREET = "420381002";
    private static final String DELEGATED = "SY-CG-001";
    private static final String ADDRESS = "沿江大道展望台东侧";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private Browser caller;

    @BeforeEach
    void aTuesdayMorning() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        caller = Browser.loggedIn(port, STREET + ".caller", "yidan");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void namesTheStreetsOwnCentreWhereThePowerWasHandedDown() throws IOException {
        JsonNode outlook = outlook("matterCode=" + DELEGATED + "&areaCode=" + STREET);

        assertThat(outlook.get("leadUnit").asText()).endsWith("综合行政执法中心");
        assertThat(outlook.get("ownLevel").asBoolean()).isTrue();
        assertThat(outlook.get("basis").get(0).asText()).startsWith("《");
        assertThat(outlook.get("duty").asText()).isNotBlank();
        assertThat(outlook.get("limits").findValuesAsText("step"))
                .containsExactly("dispatch", "sign", "arrive", "handle");
        assertThat(due(outlook, 0)).as("accepted within two working hours").isEqualTo("2026-03-10T03:00:00Z");
    }

    @Test
    void namesTheDepartmentAndEveryStageOnTheWayUp() throws IOException {
        JsonNode outlook = outlook("matterCode=SY-SC-011&areaCode=" + STREET);

        assertThat(outlook.get("leadUnit").asText()).isEqualTo("丹江口市市场监督管理局");
        assertThat(outlook.get("ownLevel").asBoolean()).isFalse();
        assertThat(outlook.get("limits").get(0).get("words").asText()).isEqualTo("受理 2 个工作小时，签发 2 个工作小时，派单 2 个工作小时");
        assertThat(due(outlook, 3)).as("ten working days after the dispatch").startsWith("2026-03-24");
    }

    @Test
    void shortensTheWayOfACriticalCall() throws IOException {
        JsonNode outlook = outlook("matterCode=SY-SC-011&peopleAtRisk=true&urgency=特急&areaCode=" + STREET);

        assertThat(outlook.get("urgency").asText()).isEqualTo("特急");
        assertThat(outlook.get("limits").get(0).get("words").asText()).isEqualTo("派单 10 分钟");
    }

    @Test
    void promisesNoUnitOutsideTheList() throws IOException {
        JsonNode outlook = outlook("areaCode=" + STREET);

        assertThat(outlook.get("leadUnit").isNull()).isTrue();
        assertThat(outlook.get("limits").get(0).get("words").asText()).contains("指定临时承办单位");
    }

    @Test
    void knowsNothingOfMattersAndDirectionsThatAreNot() {
        assertThat(caller.get("/api/calls/outlook?matterCode=SY-XX-999").statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/api/calls/outlook?direction=DOWN").statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/calls/outlook?direction=SKY").statusCode()).isEqualTo(400);
        assertThat(Browser.anonymous(port).get("/api/calls/outlook").statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysWhatEachUrgencyMeansAndWhatTheUserUsuallyNeeds() {
        assertThat(caller.get("/api/calls/starter").body())
                .contains("\"userId\":\"420381002.caller\"", "\"usualSource\":\"GRID\"", "10 分钟内直接派单", "受理 2 个工作小时");
    }

    @Test
    void warnsOfAnOpenCallAtTheSameSpotAndHidesItFromThoseWhoMayNotSeeIt() throws IOException {
        String callNo = callAt(ADDRESS);
        String question = "/api/calls/similar?matterCode=" + DELEGATED + "&areaCode=" + STREET + "&address="
                + encoded("沿江大道 展望台东侧");

        JsonNode own = read(caller.get(question));
        JsonNode stranger =
                read(Browser.loggedIn(port, "420381003.caller", "yidan").get(question));

        assertThat(own.get("seen").get(0).get("callNo").asText()).isEqualTo(callNo);
        assertThat(own.get("seen").get(0).get("mayAdd").asBoolean()).isTrue();
        assertThat(stranger.get("seen")).isEmpty();
        assertThat(stranger.get("others").asInt())
                .as("not even that there is one")
                .isZero();
        assertThat(stranger.toString()).doesNotContain(callNo, ADDRESS);
        assertThat(read(caller.get(question.replace(DELEGATED, "SY-CG-002"))).get("seen"))
                .isEmpty();
    }

    @Test
    void findsTheSameSpotByPositionWhateverTheWords() throws IOException {
        String callNo = story.calledBy(
                STREET + ".caller", DELEGATED, "areaCode", STREET, "address", "体育馆东门", "lat", 32.5510, "lng", 111.5010);
        String question = "/api/calls/similar?matterCode=" + DELEGATED + "&areaCode=" + STREET + "&address=x";

        assertThat(read(caller.get(question + "&lat=32.5515&lng=111.5010")).toString())
                .contains(callNo);
        assertThat(read(caller.get(question + "&lat=32.5530&lng=111.5010")).toString())
                .doesNotContain(callNo);
    }

    @Test
    void addsToTheOpenCallInsteadOfASecondOne() throws IOException {
        String callNo = callAt("沿江大道码头广场");
        long photo = read(caller.upload("/api/call-files", "码头.jpg", Photos.jpeg()))
                .get("id")
                .asLong();

        HttpResponse<String> added = add(caller, callNo, "今天又多了两个摊位。", photo);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(204);
        assertThat(jdbc.sql(
                                "select s.note || ' ' || f.name from case_act s join case_attachment f using (case_no, step)"
                                        + " where case_no = ? and s.step = 'addToCall'")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("今天又多了两个摊位。 码头.jpg"));
        assertThat(caller.page("/cases/" + callNo).body()
                        + caller.page("/calls/" + callNo).body())
                .contains("今天又多了两个摊位。");
        assertThat(add(caller, callNo, "短", photo).statusCode()).isEqualTo(400);
        assertThat(add(caller, callNo, "同一张照片再来一次", photo).statusCode()).isEqualTo(400);
        assertThat(add(Browser.loggedIn(port, "420381003.caller", "yidan"), callNo, "我也来补充一点", 0)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsOnePersonNotFillACall() throws IOException {
        String callNo = callAt("沿江大道北码头");
        long photo = uploaded();
        assertThat(add(caller, callNo, "先补充一张照片。", photo).statusCode()).isEqualTo(204);
        jdbc.sql(
                        """
                        insert into case_attachment (id, case_no, step, name, mime, size, sha256, uploaded_by, uploaded_at)
                        select -1000 * id - n, case_no, step, name, mime, size, sha256, uploaded_by, uploaded_at
                          from case_attachment, generate_series(1, 59) n where id = ?""")
                .param(photo)
                .update();

        HttpResponse<String> refused = add(caller, callNo, "再补充一张照片。", uploaded());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("casework.files-too-many-of-one", "最多 60 个文件");
        assertThat(add(caller, callNo, "不带照片可以补充。", 0).statusCode()).isEqualTo(204);
    }

    private long uploaded() throws IOException {
        return read(caller.upload("/api/call-files", "码头.jpg", Photos.jpeg()))
                .get("id")
                .asLong();
    }

    private String callAt(String address) {
        return story.calledBy(STREET + ".caller", DELEGATED, "areaCode", STREET, "address", address);
    }

    private static HttpResponse<String> add(Browser who, String callNo, String note, long photo) {
        String files = photo == 0 ? "[]" : "[" + photo + "]";
        return who.post("/api/calls/" + callNo + "/additions", "{\"note\":\"" + note + "\",\"fileIds\":" + files + "}");
    }

    private JsonNode outlook(String query) throws IOException {
        HttpResponse<String> answer = caller.get("/api/calls/outlook?" + query.replace("特急", encoded("特急")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private static String due(JsonNode outlook, int limit) {
        return outlook.get("limits").get(limit).get("due").asText();
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
