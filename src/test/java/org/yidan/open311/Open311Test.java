package org.yidan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** GeoReport v2 as its specification says, over real HTTP, from the list of services to the closed request. */
@YidanTest
class Open311Test {

    private static final String REQUESTS = "/open311/v2/requests.json";
    private static final String UPDATES = "/open311/v2/servicerequestupdates.json";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    WholeDatabase database;

    private Partner311 hotline;

    @BeforeEach
    void begin() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        hotline = new Partner311(port);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void listsTheMattersOfTheRegionAsServices() throws Exception {
        JsonNode services = read(hotline.get("/open311/v2/services.json", "jurisdiction_id", "420381"));

        assertThat(services).hasSizeGreaterThan(100);
        assertThat(services.findValuesAsText("service_code")).contains("SY-SC-011", "OTHER");
        assertThat(fields(services.get(0)))
                .contains("service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        JsonNode definition = read(hotline.get("/open311/v2/services/SY-SC-011.json", "jurisdiction_id", "420381"));
        assertThat(definition.get("service_code").asText()).isEqualTo("SY-SC-011");
        assertThat(definition.get("attributes").findValuesAsText("code")).contains("urgency", "hotline_no");
        JsonNode discovery = read(hotline.get("/open311/discovery.json"));
        assertThat(discovery.at("/endpoints/0/url").asText()).endsWith("/open311/v2");
    }

    @Test
    void answersInXmlAsTheStandardNamesIt() throws Exception {
        String callNo = filed(Partner311.request());

        Document services = xml(hotline.get("/open311/v2/services.xml", "jurisdiction_id", "420381"));
        assertThat(services.getDocumentElement().getNodeName()).isEqualTo("services");
        assertThat(services.getElementsByTagName("service").getLength()).isGreaterThan(100);
        Document one = xml(hotline.ask("/open311/v2/requests/" + callNo + ".xml"));
        assertThat(one.getDocumentElement().getNodeName()).isEqualTo("service_requests");
        assertThat(one.getElementsByTagName("service_request_id").item(0).getTextContent())
                .isEqualTo(callNo);
        Document error = xml(hotline.get("/open311/v2/requests.xml", "api_key", "wrong"));
        assertThat(error.getDocumentElement().getNodeName()).isEqualTo("errors");
        assertThat(error.getElementsByTagName("code").item(0).getTextContent()).isEqualTo("403");
    }

    @Test
    void filesACallThatTheTownshipTakesIn() throws Exception {
        String callNo = filed(Partner311.request("attribute[hotline_no]", "12345-0001"));

        Map<String, Object> call = jdbc.sql("select * from call c join case_file f on f.id = c.id where call_no = ?")
                .param(callNo)
                .query()
                .singleRow();
        assertThat(call)
                .containsEntry("source", "HOTLINE")
                .containsEntry("caller_user", "420381-cmd.caller")
                .containsEntry("township", "420381001")
                .containsEntry("direction", "UP")
                .containsEntry("hotline_no", "12345-0001");
        assertThat(database.placesOf("张三丰")).doesNotContain("call.caller_name", "sent_form.answers");
        assertThat(database.placesOf("13800001234")).isEmpty();
        assertThat(driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
        JsonNode request =
                read(hotline.ask("/open311/v2/requests/" + callNo + ".json")).get(0);
        assertThat(request.get("status").asText()).isEqualTo("open");
        assertThat(request.get("service_code").asText()).isEqualTo("SY-SC-011");
        assertThat(request.get("requested_datetime").asText()).isEqualTo("2026-03-10T09:00+08:00");
        assertThat(request.toString()).doesNotContain("张三丰", "13800001234", "过期食品，请来人");
    }

    @Test
    void tellsWhatChangedSinceAndTheWholeHistory() throws Exception {
        String callNo = filed(Partner311.request());
        clock.advance(Duration.ofMinutes(20));
        String before = clock.instant().toString();
        assertThat(numbers(hotline.ask(REQUESTS, "updated_after", before))).doesNotContain(callNo);

        driver.complete(callNo, "VerifyAndAccept", Map.of("intakeDecision", "ACCEPT"));
        driver.complete(callNo, "ApproveUpwardCall", Map.of("upwardDecision", "APPROVE"));
        driver.complete(callNo, "DispatchCall", Map.of("dispatchNote", "请按清单办理。"));

        assertThat(numbers(hotline.ask(REQUESTS, "updated_after", before))).contains(callNo);
        JsonNode updates = read(hotline.ask(UPDATES, "service_request_id", callNo));
        assertThat(updates.findValuesAsText("status")).containsExactly("REGISTERED", "TAKEN_IN", "DISPATCHED");
        assertThat(read(hotline.ask(UPDATES, "service_request_id", callNo, "start_date", before))
                        .findValuesAsText("status"))
                .containsExactly("TAKEN_IN", "DISPATCHED");
        JsonNode request = read(hotline.ask("/open311/v2/requests/" + callNo + ".json", "extensions", "true"))
                .get(0);
        assertThat(request.get("agency_responsible").asText()).contains("市场监督管理局");
        assertThat(request.get("expected_datetime").asText()).isNotEmpty();
        assertThat(request.get("updates")).hasSize(3);
    }

    @Test
    void filesTheSameNumberOfThePartnerOnlyOnceEvenWhenBothArriveAtOnce() throws Exception {
        Map<String, String> request = Partner311.request("attribute[hotline_no]", "12345-race");

        List<CompletableFuture<String>> arriving = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> filed(request)))
                .limit(6)
                .toList();
        List<String> filed = arriving.stream().map(CompletableFuture::join).toList();

        assertThat(filed).hasSize(6).containsOnly(filed.get(0));
        assertThat(jdbc.sql("select count(*) from call where hotline_no = '12345-race'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesPhotosAndRefusesWhatIsNone() throws Exception {
        HttpResponse<String> withPhoto = hotline.fileWithPhoto(Partner311.request(), "现场.jpg", photo());
        assertThat(withPhoto.statusCode()).as(withPhoto.body()).isEqualTo(201);
        String callNo = read(withPhoto).get(0).get("service_request_id").asText();
        assertThat(jdbc.sql("select count(*) from case_attachment f where f.case_no = ?")
                        .param(callNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        HttpResponse<String> script = hotline.fileWithPhoto(
                Partner311.request(), "a.jpg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(read(script).get(0).get("description").asText()).isNotBlank();
    }

    @Test
    void refusesInTheStandardsWayAndSaysWhatToDo() throws Exception {
        assertRefused(hotline.file(Partner311.request("api_key", "")), 403, "api_key");
        assertRefused(hotline.file(Partner311.request("api_key", "guess")), 403, "api_key");
        assertRefused(hotline.file(Partner311.request("jurisdiction_id", "420322")), 404, "420322");
        assertRefused(hotline.file(Partner311.request("service_code", "SY-XX-999")), 404, "SY-XX-999");
        assertRefused(hotline.file(Partner311.request("service_code", "")), 400, "service_code");
        assertRefused(hotline.file(Partner311.request("description", "短")), 400, "10");
        assertRefused(hotline.file(Partner311.request("address_string", "某地")), 400, "420381001");
        assertRefused(hotline.file(Partner311.request("lat", "north")), 400, "lat");
        assertRefused(hotline.ask(REQUESTS, "start_date", "yesterday"), 400, "start_date");
        assertRefused(hotline.ask(REQUESTS, "status", "lost"), 400, "status");
        assertRefused(hotline.ask("/open311/v2/requests/HJ-420381-20200101-00001.json"), 404, "HJ-");
        assertRefused(hotline.get("/open311/v2/services.json"), 400, "jurisdiction_id");
    }

    @Test
    void showsAPartnerNothingThatOthersFiled() throws Exception {
        String street = driver.start("matter-call", "420381001.caller", streetCall());

        assertRefused(hotline.ask("/open311/v2/requests/" + street + ".json"), 404, street);
        assertThat(read(hotline.ask(REQUESTS, "service_request_id", street))).isEmpty();
        assertThat(read(hotline.ask(UPDATES, "service_request_id", street))).isEmpty();
        assertThat(numbers(hotline.ask(REQUESTS))).doesNotContain(street);
    }

    @Test
    void pagesAndFiltersTheList() throws Exception {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(61));
            filed.add(filed(Partner311.request("service_code", i == 0 ? "OTHER" : "SY-SC-011")));
        }
        String all = String.join(",", filed);

        assertThat(numbers(hotline.ask(REQUESTS, "service_request_id", all)))
                .containsExactly(filed.get(2), filed.get(1), filed.get(0));
        assertThat(numbers(hotline.ask(REQUESTS, "service_request_id", all, "page_size", "2", "page", "2")))
                .containsExactly(filed.get(0));
        assertThat(numbers(hotline.ask(REQUESTS, "service_request_id", all, "service_code", "SY-SC-011")))
                .hasSize(2);
        assertThat(numbers(hotline.ask(REQUESTS, "service_request_id", all, "status", "closed")))
                .isEmpty();
    }

    @Test
    void letsTheCallerFollowByNumberAndCodeAndShowsNothingPersonal() throws Exception {
        JsonNode answer = read(hotline.file(Partner311.request())).get(0);
        String callNo = answer.get("service_request_id").asText();
        String code = answer.get("follow_code").asText();
        Browser citizen = Browser.anonymous(port);
        citizen.page("/follow");

        String page = follow(citizen, callNo, code).body();
        assertThat(page).contains(callNo, "已登记", "正在受理").doesNotContain("张三丰", "13800001234", "请来人核查", "三号摊");
        assertThat(follow(citizen, callNo, "WRONG234").statusCode()).isEqualTo(404);
        assertThat(follow(citizen, "HJ-420381-20260310-99999", code).statusCode())
                .isEqualTo(404);
        citizen.by("203.0.113.5");
        for (int i = 0; i < 5; i++) {
            follow(citizen, callNo, "WRONG234");
        }
        HttpResponse<String> tooOften = follow(citizen, callNo, code);
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).isPresent();
        assertThat(tooOften.body()).contains("输错次数太多");
        assertThat(follow(citizen.by("203.0.113.6"), callNo, code).statusCode())
                .as("nobody closes it for others")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(31));
        assertThat(follow(citizen.by("203.0.113.5"), callNo, code).statusCode()).isEqualTo(200);
    }

    @Test
    void letsOneAddressNotTryManyNumbers() {
        Browser guesser = Browser.anonymous(port).by("203.0.113.9");
        guesser.page("/follow");
        for (int i = 0; i < 20; i++) {
            assertThat(follow(guesser, "HJ-420381-20260310-9" + i, "WRONG234").statusCode())
                    .isEqualTo(404);
        }

        assertThat(follow(guesser, "HJ-420381-20260310-00001", "WRONG234").statusCode())
                .isEqualTo(429);
    }

    @Test
    void filesWithoutSayingWhenInsideASecond() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00:00.987654321+08:00").toInstant());

        assertThat(filed(Partner311.request())).startsWith("HJ-");
        assertThat(filed(Partner311.request("attribute[occurred_at]", "2026-03-10T09:00:00.9+08:00")))
                .startsWith("HJ-");
    }

    @Test
    void givesStaffOfTheCallTheSlipAndNobodyElse() throws Exception {
        String callNo = filed(Partner311.request());

        HttpResponse<String> slip = Browser.loggedIn(port, "420381001-cmd.township-dispatcher", "yidan")
                .page("/follow/slip/" + callNo);
        assertThat(slip.body()).contains(callNo, "follow-code");
        String own = driver.start("matter-call", "420381001.caller", streetCall());
        Browser dispatcher = Browser.loggedIn(port, "420381001-cmd.township-dispatcher", "yidan");
        assertThat(dispatcher.page("/follow/slip/" + own).body()).doesNotContain("follow-code");
        assertThat(codes(own)).as("looking makes none").isZero();
        dispatcher.postForm("/follow/slip/" + own, Map.of());
        assertThat(dispatcher.page("/follow/slip/" + own).body()).contains("follow-code");
        assertThat(codes(own)).isEqualTo(1);
        assertThat(Browser.loggedIn(port, "420322-sc.unit-clerk", "yidan")
                        .page("/follow/slip/" + callNo)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.anonymous(port).page("/follow/slip/" + callNo).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> follow(Browser citizen, String callNo, String code) {
        return citizen.postForm("/follow", Map.of("callNo", callNo, "code", code));
    }

    private long codes(String callNo) {
        return jdbc.sql("select count(*) from call_follow_code where call_no = ?")
                .param(callNo)
                .query(Long.class)
                .single();
    }

    private String filed(Map<String, String> request) {
        HttpResponse<String> answer = hotline.file(request);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return read(answer).get(0).get("service_request_id").asText();
    }

    private void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = read(answer).get(0);
        assertThat(error).as(answer.body()).isNotNull();
        assertThat(error.get("code").asInt()).isEqualTo(status);
        assertThat(error.get("description").asText()).contains(words);
    }

    private List<String> numbers(HttpResponse<String> answer) {
        return read(answer).findValuesAsText("service_request_id");
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    private static Document xml(HttpResponse<String> answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", photo);
        return photo.toByteArray();
    }

    private static Map<String, Object> streetCall() {
        return Map.ofEntries(
                Map.entry("direction", "UP"),
                Map.entry("title", "步行街油烟"),
                Map.entry("description", "步行街夜市油烟呛人，请处理。"),
                Map.entry("occurredAt", "2026-03-10T08:30+08:00"),
                Map.entry("areaCode", "420381001"),
                Map.entry("address", "步行街十二号"),
                Map.entry("source", "GRID"),
                Map.entry("urgency", "一般"),
                Map.entry("noFileReason", "夜间光线不足"));
    }
}
