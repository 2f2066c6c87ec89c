package org.yidan.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** Every question of the desk can be asked with each of its filters, as a page, as JSON and as a file, and has its words. */
@YidanTest
class QuestionsAnswerTest {

    @LocalServerPort
    int port;

    @Autowired
    Questions questions;

    @Autowired
    QuestionDesk desk;

    @Autowired
    ProcessDriver driver;

    @Test
    void everyQuestionAnswersWithEachOfItsFilters() {
        List<String> faults = new ArrayList<>();
        driver.as("auditor", () -> {
            questions.all().forEach(question -> {
                Map<String, String> least = new LinkedHashMap<>();
                question.filters().stream()
                        .filter(Filter::required)
                        .forEach(filter -> least.put(filter.name(), example(filter)));
                question.filters().forEach(filter -> {
                    Map<String, String> asked = new LinkedHashMap<>(least);
                    asked.put(filter.name(), example(filter));
                    try {
                        Answer answer = desk.answer(question.id(), asked, 2);
                        if (!answer.next().isEmpty()) {
                            asked.put("after", answer.next());
                            desk.answer(question.id(), asked, 2);
                        }
                        desk.count(question.id(), asked);
                    } catch (RuntimeException fault) {
                        faults.add(question.id() + " by " + filter.name() + ": " + fault.getMessage());
                    }
                });
            });
            return null;
        });

        assertThat(faults).isEmpty();
        assertThat(questions.all()).hasSizeGreaterThanOrEqualTo(19);
    }

    private static String example(Filter filter) {
        return switch (filter.type()) {
            case DAY, UNTIL -> "2026-03-10";
            case MOMENT -> "2026-03-10T09:00:00";
            case NUMBER -> "2";
            case YES -> "true";
            case CHOICE -> filter.choices().get(0);
            case KIND -> "CALL";
            case OUTCOME -> "RESOLVED";
            case UNIT -> "420381-SC";
            case PERSON -> "420381-sc.unit-handler";
            case WORDS -> "HJ 清单";
            case TEXT -> "HJ-420381-20260310-00001";
        };
    }

    @Test
    void everyQuestionIsAPageWithItsWordsAndTwoFiles() {
        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        for (Question question : questions.all()) {
            HttpResponse<String> page = auditor.page("/audit/" + question.id());
            assertThat(page.statusCode()).as(question.id()).isEqualTo(200);
            assertThat(page.body())
                    .as(question.id())
                    .contains(
                            question.filters().stream().anyMatch(Filter::required)
                                    ? "请先填写必填的条件"
                                    : question.id() + "@" + question.version())
                    .doesNotContain("??")
                    .doesNotContain(">desk.");
            assertThat(auditor.page("/audit/" + question.id() + ".xlsx").statusCode())
                    .isEqualTo(200);
            assertThat(auditor.page("/audit/" + question.id() + ".csv").body())
                    .startsWith(question.shown().get(0).name());
        }
        assertThat(auditor.page("/audit").body()).contains("需要留意的", "/audit/late?open=true");
        assertThat(auditor.get("/api/audit/ledger/verify").statusCode()).isEqualTo(200);
        String key =
                auditor.get("/api/audit/log/keys").body().lines().findFirst().orElseThrow();
        assertThat(auditor.page("/audit/proof").body()).contains(key, "last-verdict", "上次校验", "未改动：");
        assertThat(auditor.page("/audit").body()).contains("last-verdict");
        assertThat(auditor.page("/audit/nothing").statusCode()).isEqualTo(404);
        assertThat(Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan")
                        .page("/audit/cases")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyLabelIsThereInBothLanguages() throws Exception {
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/desk.properties"));
        List<String> labels = questions.all().stream()
                .flatMap(question -> Stream.of(
                                Stream.of(question.label(), question.label() + "-about"),
                                question.shown().stream().map(Column::label),
                                question.filters().stream().map(Filter::label))
                        .flatMap(one -> one))
                .map(label -> label.substring("desk.".length()))
                .filter(label -> words.getProperty(label) == null)
                .distinct()
                .toList();

        assertThat(labels).isEmpty();
    }

    @Test
    void whatIsNoDayNoChoiceAndNoPlaceIsRefusedWithWhatToWrite() {
        driver.as("auditor", () -> {
            assertThatThrownBy(() -> desk.answer("cases", Map.of("from", "gestern"), 2))
                    .satisfies(refusal(Kind.INVALID, "desk.expected-day"));
            assertThatThrownBy(() -> desk.answer("cases", Map.of("status", "HALF"), 2))
                    .satisfies(refusal(Kind.INVALID, "desk.expected-choice"));
            assertThatThrownBy(() -> desk.answer("cases", Map.of("after", "%%"), 2))
                    .satisfies(refusal(Kind.INVALID, "desk.expected-place"));
            assertThatThrownBy(() -> desk.answer("nothing", Map.of(), 2))
                    .satisfies(refusal(Kind.NOT_FOUND, "desk.unknown"));
            return null;
        });
    }
}
