package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/**
 * Every curl that the documentation tells people to type does what it says, against the running application. It is run by curl
 * itself; only address, user and the names of files are those of the test.
 */
@YidanTest
class DocumentedCallsTest {

    private static final Pattern CURL =
            Pattern.compile("(?:`|^ {4}|^)(curl (?:[^\n`]*\\\\\n)*[^\n`]*)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern STATUS = Pattern.compile("(?s)(.*)\nSTATUS (\\d+)$");

    /** What a document leaves for the reader to fill in. */
    private static final Map<String, String> FILLED_IN = Map.of("<user>", "admin:yidan");

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void inTheMiddleOfASecond() throws IOException {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00:00.654321+08:00").toInstant());
        Files.copy(Path.of("src/main/resources/demo/matters.csv"), folder.resolve("matters.xlsx"));
        Files.writeString(
                folder.resolve("2027.csv"),
                "date,kind,name,source_notice\n2044-01-01,HOLIDAY,元旦,t\n2044-05-01,HOLIDAY,劳动节,t\n2044-10-01,HOLIDAY,国庆节,t\n");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void doWhatTheySay() throws Exception {
        List<String> calls = calls();

        assertThat(calls).as("the pattern finds them").hasSizeGreaterThanOrEqualTo(3);
        for (String call : calls) {
            assertThat(run(call)).as(call).isBetween(200, 299);
        }
    }

    private static List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        try (Stream<Path> documents = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher found = CURL.matcher(Files.readString(document));
                while (found.find()) {
                    calls.add(found.group(1));
                }
            }
        }
        return calls;
    }

    private int run(String call) throws IOException, InterruptedException {
        String typed = call.replace("\\\n", " ").replace("http://localhost:8080", "http://localhost:" + port);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            String plain = Stream.of(word.group(1), word.group(2), word.group(3))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            words.add(FILLED_IN.getOrDefault(plain, plain));
        }
        words.addAll(List.of("--silent", "--show-error", "--max-time", "60", "--write-out", "\nSTATUS %{http_code}"));
        Process curl = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor(90, TimeUnit.SECONDS)).isTrue();
        Matcher status = STATUS.matcher(said);
        assertThat(status.matches()).as(said).isTrue();
        int answer = Integer.parseInt(status.group(2));
        assertThat(answer).as(said).isBetween(200, 299);
        return answer;
    }
}
