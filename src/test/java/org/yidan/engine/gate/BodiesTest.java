package org.yidan.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.Line;
import org.yidan.support.YidanTest;

/** No body is read beyond its bound, and none of somebody who may not send it: the answer comes before the body. */
@YidanTest
class BodiesTest {

    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final long ENDLESS = 300_000_000;
    private static final String CLERK = "420381-sc.unit-clerk";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /engine-rest/task, application/json",
        "POST, /engine-rest/task/count, application/json",
        "POST, /engine-rest/process-definition/key/call-request/submit-form, application/json",
        "POST, /engine-rest/variable-instance, application/json",
        "PUT, /api/catalog/synonyms?region=420381, text/csv",
        "POST, /api/calendar/holidays, text/csv",
        "POST, /api/catalog/import?region=420381&dryRun=true, text/csv",
        "POST, /api/calls/HJ-420381-20260310-00001/additions, application/json",
        "POST, /engine-rest/task/none/attachment/create, multipart/form-data; boundary=x",
        "POST, /engine-rest/deployment/create, multipart/form-data; boundary=x",
        "POST, /api/call-files, multipart/form-data; boundary=x",
        "POST, /login, application/x-www-form-urlencoded",
        "POST, /follow, application/x-www-form-urlencoded",
        "POST, /open311/v2/requests.json, application/x-www-form-urlencoded",
        "POST, /open311/v2/requests.json, multipart/form-data; boundary=x",
        "POST, /somewhere/else, multipart/form-data; boundary=x",
        "POST, /camunda/api/engine/engine/default/task, application/json"
    })
    void endsAnEndlessBodyOfAnybody(String method, String path, String type) {
        for (String who : List.of(basic("admin"), basic(CLERK), "X-Nobody: x")) {
            try (Line line = Line.to(port)) {
                line.head(
                        method + " " + path + " HTTP/1.1",
                        who,
                        "Accept: application/json",
                        "Content-Type: " + type,
                        CHUNKED);
                long taken = line.chunks(ENDLESS);

                assertThat(line.status())
                        .as("%s %s of %s after %s bytes", method, path, who, taken)
                        .isIn(0, 302, 400, 401, 403, 404, 413, 415);
            }
        }
    }

    @Test
    void saysThatTheBodyIsTooLargeWithOrWithoutALength() {
        String json = "[" + "[],".repeat(400_000) + "[]]";

        assertThat(Browser.basic(port, CLERK, "yidan")
                        .forged("/engine-rest/task", json)
                        .body())
                .contains("pages.error.too-much", "1,024 KB");
        try (Line line = Line.to(port)) {
            line.head("POST /engine-rest/task HTTP/1.1", basic(CLERK), "Content-Type: application/json", CHUNKED);
            line.chunk("{\"name\":\"").chunks(3_000_000);
            assertThat(line.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("pages.error.too-much")
                    .doesNotContain("org.camunda");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/follow",
                "/open311",
                "/open311/v2/services.json",
                "/somewhere",
                "/api/call-files",
                "/cases/HJ-420381-20260310-00001/files",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    void takesNoFilesOfStrangersAndSaysSoUnread(String path) {
        try (Line line = Line.to(port)) {
            line.head(
                    "POST " + path + " HTTP/1.1",
                    "Accept: application/json",
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Length: 50000000");

            assertThat(line.status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/catalog/synonyms?region=420381, text/csv",
        "POST, /api/catalog/import?region=420381, multipart/form-data; boundary=x",
        "POST, /api/calendar/holidays, text/csv",
        "POST, /engine-rest/deployment/create, multipart/form-data; boundary=x"
    })
    void asksForTheRightBeforeItReads(String method, String path, String type) {
        try (Line line = Line.to(port)) {
            line.head(
                    method + " " + path + " HTTP/1.1",
                    basic(CLERK),
                    "Accept: application/json",
                    "Content-Type: " + type,
                    "Content-Length: 900000");

            assertThat(line.status()).isEqualTo(403);
        }
    }

    @Test
    void keepsRoomForOthersWhileUploadsAreUnderWay() {
        Line[] lines = new Line[4];
        try {
            for (int i = 0; i < lines.length; i++) {
                lines[i] = Line.from("127.0.0." + (20 + i), port);
                lines[i].head(
                        "POST /open311/v2/requests.json HTTP/1.1",
                        "Accept: application/json",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 50000000");
            }
            assertThat(lines[3].answer()).startsWith("HTTP/1.1 429").contains("Retry-After", "同时上传或下载文件的人太多");
            assertThat(Browser.loggedIn(port, CLERK, "yidan")
                            .upload("/api/call-files", "a.txt", "no photo".getBytes(StandardCharsets.UTF_8))
                            .body())
                    .contains("file-kind");
        } finally {
            for (Line line : lines) {
                if (line != null) {
                    line.close();
                }
            }
        }
    }

    private static String basic(String user) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":yidan").getBytes(StandardCharsets.UTF_8));
    }
}
