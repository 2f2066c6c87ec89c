package org.yidan.audit.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.audit.desk.Answer;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.audit.desk.Questions;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The questions of the audit desk for programs: the same rows as the pages, as the record has them. */
@RestController
@RequestMapping("/api/audit")
class DeskApi {

    private static final String CASES = "cases";
    private static final String OF_CASE = "case";

    private final Questions questions;
    private final QuestionDesk desk;
    private final DeskSight sight;

    DeskApi(Questions questions, QuestionDesk desk, DeskSight sight) {
        this.questions = questions;
        this.desk = desk;
        this.sight = sight;
    }

    /** A question one may ask, with its filters. */
    record Asking(String id, String name, String version, List<String> filters, List<String> columns) {}

    /** An answer with what it rests on; {@code next} goes on as parameter {@code after}. */
    record Rows(
            String question,
            String version,
            Map<String, String> asked,
            Instant at,
            long treeSize,
            String sha256,
            String next,
            List<Map<String, Object>> rows) {

        static Rows of(Answer answer) {
            return new Rows(
                    answer.question().id(),
                    answer.question().version(),
                    answer.asked(),
                    answer.at(),
                    answer.treeSize(),
                    answer.sha256(),
                    answer.next(),
                    answer.rows());
        }
    }

    @GetMapping("/questions")
    List<Asking> all() {
        sight.mine();
        return questions.all().stream()
                .map(question -> new Asking(
                        question.id(),
                        Texts.of(question.label()),
                        question.version(),
                        question.filters().stream().map(filter -> filter.name()).toList(),
                        question.shown().stream().map(column -> column.name()).toList()))
                .toList();
    }

    @GetMapping("/questions/{id}")
    Rows answer(@PathVariable String id, @RequestParam Map<String, String> sent) {
        sight.mine();
        desk.check(id, sent, Set.of());
        return Rows.of(desk.answer(id, sent, QuestionDesk.PAGE));
    }

    @GetMapping("/cases")
    Rows cases(@RequestParam Map<String, String> sent) {
        return answer(CASES, sent);
    }

    /** Everything the questions know of one case. */
    @GetMapping("/cases/{caseNo}")
    Map<String, Rows> dossier(@PathVariable String caseNo) {
        Map<String, Rows> parts = new LinkedHashMap<>();
        boolean all = sight.mine().all();
        Answer acts = desk.answer("journal", Map.of(OF_CASE, caseNo), QuestionDesk.EXPORTED);
        if (acts.rows().isEmpty()) {
            throw Refused.missing("casework.unknown", caseNo);
        }
        parts.put("journal", Rows.of(acts));
        questions.all().stream()
                .filter(question -> question.asksFor(OF_CASE))
                .filter(question -> all || !question.isOfPlatform())
                .filter(question -> question.filters().stream().noneMatch(filter -> filter.required()))
                .forEach(question -> parts.computeIfAbsent(
                        question.id(), id -> Rows.of(desk.answer(id, Map.of(OF_CASE, caseNo), QuestionDesk.EXPORTED))));
        return parts;
    }
}
