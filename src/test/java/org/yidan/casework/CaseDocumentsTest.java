package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.documents.NewDocument;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Documents are numbered without gaps and never changed. */
@YidanTest
class CaseDocumentsTest {

    private static final String FORM = "F-T1";

    @Autowired
    CaseStories story;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo(Instant.parse("2026-04-15T01:00:00Z"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private IssuedDocument issue(String caseNo) {
        return story.in(() -> documents.issue(
                files.locked(caseNo),
                new NewDocument(FORM, "420381-HB", "420381-hb.unit-leader", "责令改正通知书", Map.of("fact", "超标排放"))));
    }

    @Test
    void numbersWithoutGapsThoughTwoThreadsIssueAndSomeFail() throws Exception {
        List<String> cases = List.of(story.opened("文书一"), story.opened("文书二"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> acts = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    if (n % 5 == 4) {
                        failed(cases.get(n % 2));
                    }
                    return running(issue(cases.get(n % 2)).documentNo());
                })
                .toList();

        List<Integer> numbers = threads.invokeAll(acts, 60, TimeUnit.SECONDS).stream()
                .map(CaseDocumentsTest::result)
                .sorted()
                .toList();
        threads.shutdown();

        int first = numbers.get(0);
        assertThat(numbers).isEqualTo(IntStream.range(first, first + 20).boxed().toList());
    }

    private static int running(String documentNo) {
        return Integer.parseInt(documentNo.replaceAll(".*〕(\\d+)号", "$1"));
    }

    /** Draws a number and gives it back by a rollback. */
    private void failed(String caseNo) {
        assertThatThrownBy(() -> story.in(() -> {
                    documents.issue(files.byNo(caseNo), new NewDocument(FORM, "420381-HB", "x", "作废", Map.of()));
                    throw new IllegalStateException("after the number was drawn");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Integer result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void keepsNumberUnitContentAndHashForever() {
        String caseNo = story.opened("文书不可改");

        IssuedDocument issued = issue(caseNo);

        assertThat(issued.documentNo()).matches("十堰市生态环境局.*〔2026〕\\d+号");
        assertThat(issued.sha256()).hasSize(64);
        assertThat(documents.find(caseNo, FORM))
                .hasValueSatisfying(found -> assertThat(found.content()).containsEntry("fact", "超标排放"));
        assertThatThrownBy(() -> jdbc.sql("update case_document set title = '改' where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void issuesNothingInAClosedCase() {
        String caseNo = story.opened("已办结");
        story.on(caseNo, file -> files.close(file, "DONE"));

        assertThatThrownBy(() -> issue(caseNo)).satisfies(refusal(Kind.CONFLICT, "casework.already-closed"));
    }
}
