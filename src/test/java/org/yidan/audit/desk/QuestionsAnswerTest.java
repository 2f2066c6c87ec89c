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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.audit.reads.ReadBook;
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

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadBook book;

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
            case REGION -> "420381";
            case PERSON -> "420381-sc.unit-handler";
            case MATTER -> "SY-SC-001";
            case STEP -> "handleMatter";
            case DEED -> "Delete";
            case VERSION -> "BB-420381-2026.1";
            case MODEL -> "matter-call:1";
            case PROCESS -> "matter-call";
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
                    .startsWith("\uFEFF" + question.shown().get(0).name());
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
    void whatIsMissingOrWrongIsSaidWithTheFieldAndNothingTypedIsLost() {
        Browser program = Browser.basic(port, "auditor", "yidan");
        assertRefused(program.get("/api/audit/questions/cases?case=HJ-1"), "\"parameter\":\"case\"");
        assertRefused(program.get("/api/audit/questions/people"), "\"parameter\":\"person\"");
        assertRefused(program.get("/api/audit/cases?from=gestern"), "\"parameter\":\"from\"");
        assertRefused(program.get("/api/audit/cases?lead=NOPE"), "\"parameter\":\"lead\"");
        assertRefused(program.get("/api/audit/export.csv?lead=NOPE"), "\"parameter\":\"lead\"");
        assertRefused(program.get("/api/audit/export.csv?leed=420381-SC"), "\"parameter\":\"leed\"");

        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        assertRefused(
                auditor.page("/audit/cases?from=gestern&party=abc"),
                "role=\"alert\"",
                "value=\"gestern\" autocomplete=\"off\" maxlength=\"200\" aria-invalid=\"true\"",
                "value=\"abc\"");
        assertThat(auditor.page("/audit/case-at").body()).contains("请先填写必填的条件：案件编号、时刻");
        assertRefused(auditor.page("/audit/exports?from=gestern"), "role=\"alert\"", "value=\"gestern\"");
        HttpResponse<String> bundle = auditor.page("/audit/bundles/case?no=HJ-1");
        assertThat(bundle.statusCode()).isEqualTo(404);
        assertThat(bundle.body()).contains("role=\"alert\"", "value=\"HJ-1\"", "卷宗包");
        HttpResponse<String> month = auditor.postForm("/audit/bundles/months", Map.of("month", "1999-01"));
        assertThat(month.statusCode()).isEqualTo(404);
        assertThat(month.body()).contains("role=\"alert\"", "value=\"1999-01\"");
        HttpResponse<String> kept =
                auditor.postForm("/audit/questions", Map.of("name", "本月超期", "question", "late", "asked", "?open=true"));
        assertThat(kept.headers().firstValue("Location").orElse("")).endsWith("/audit/late?open=true");
        assertThat(auditor.page("/audit/late?open=true").body()).contains("已保存，在审计台总览", ">本月超期</a>");
    }

    private static void assertRefused(HttpResponse<String> answer, String... saying) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
        assertThat(answer.body()).contains(saying);
    }

    @Test
    void aPersonIsFoundByPartOfTheNameAndInAnyCase() {
        driver.as("auditor", () -> {
            assertThat(desk.answer("posts", Map.of("person", "420381-SC.Unit-Handler"), 2)
                            .asked())
                    .containsEntry("person", "420381-sc.unit-handler");
            String name = jdbc.sql("select display_name from officer where user_id = '420381-sc.unit-handler.2'")
                    .query(String.class)
                    .single();
            assertThat(desk.answer("posts", Map.of("person", name.substring(1)), 2)
                            .asked())
                    .containsEntry("person", "420381-sc.unit-handler.2");
            assertThatThrownBy(() -> desk.answer("posts", Map.of("person", name.substring(0, 2)), 2))
                    .satisfies(refusal(Kind.INVALID, "desk.several"));
            return null;
        });
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/audit/people?person=nobody-at-all")
                        .body())
                .contains("姓名的一部分查找", "nobody-at-all");
    }

    /** Nobody needs to know a code: lists are offered, and a name or its part is understood as well. */
    @Test
    void whatHasACodeIsChosenOrAskedByItsName() {
        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        String matter = jdbc.sql(
                        "select name from matter_entry where matter_code = 'SY-SC-001' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(auditor.page("/audit/cases").body())
                .contains("<datalist id=\"l-matter\">", "<option value=\"SY-SC-001\">" + matter, "list=\"l-person\"");
        assertThat(auditor.page("/audit/ledger").body()).contains("<option value=\"OVERDUE_HANDLE\">逾期办理</option>");
        driver.as("auditor", () -> {
            assertThat(desk.answer("cases", Map.of("matter", matter), 2).asked())
                    .containsEntry("matter", "SY-SC-001");
            assertThat(desk.answer("cases", Map.of("matter", "sy-sc-001"), 2).asked())
                    .containsEntry("matter", "SY-SC-001");
            assertThat(desk.answer("journal", Map.of("step", "handleMatter"), 2).asked())
                    .containsEntry("step", "handleMatter");
            assertThat(desk.answer("ledger", Map.of("category", "逾期签收"), 2).asked())
                    .containsEntry("category", "OVERDUE_ACCEPT");
            assertThatThrownBy(() -> desk.answer("ledger", Map.of("category", "无此类别"), 2))
                    .satisfies(refusal(Kind.INVALID, "desk.expected-choice"));
            return null;
        });
    }

    @Test
    void aCaseInTheQuestionIsACaseLookedAtAndAnEmptyFormIsNoRead() {
        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        String no = "HJ-420381-20260310-9" + System.nanoTime() % 10_000;
        auditor.page("/audit/journal?case=" + no);
        auditor.page("/audit/journal.csv?case=" + no);
        auditor.page("/audit/case-at?case=" + no);
        book.flush();

        assertThat(jdbc.sql("select target from record_read where case_no = ? order by id")
                        .param(no)
                        .query(String.class)
                        .list())
                .containsExactly("/audit/journal", "/audit/journal.csv");
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
