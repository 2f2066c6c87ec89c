package org.yidan.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.audit.desk.Answer;
import org.yidan.audit.desk.AnswerBook;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.Filter;
import org.yidan.audit.desk.Question;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.audit.desk.QuestionForm;
import org.yidan.audit.desk.Questions;
import org.yidan.audit.desk.SavedQuestions;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.Reading;

/** The pages of the audit desk: every question is the same page, by its declaration. */
@Controller
class DeskPages {

    private static final int HASH_IN_NAME = 12;

    /** What an auditor looks at first: questions with one filter, all but the first of the last days. */
    private static final List<String> ALARMS = List.of(
            "late?open=true",
            "attempts?blocked=true",
            "evidence?lack=OFF_SITE",
            "evidence?lack=CARDS",
            "system?deed=LOCKED",
            "system?deed=Delete");

    private static final int DAYS = 30;

    private final Questions questions;
    private final QuestionDesk desk;
    private final SavedQuestions saved;
    private final DeskSight sight;
    private final AnswerWords words;
    private final AnswerBook book;
    private final QuestionForm form;

    DeskPages(
            Questions questions,
            QuestionDesk desk,
            SavedQuestions saved,
            DeskSight sight,
            AnswerWords words,
            AnswerBook book,
            QuestionForm form) {
        this.questions = questions;
        this.desk = desk;
        this.saved = saved;
        this.sight = sight;
        this.words = words;
        this.book = book;
        this.form = form;
    }

    /** Something to look at, and how often it is there. */
    public record Alarm(String label, String href, int count) {}

    @GetMapping("/audit")
    String overview(Model model) {
        boolean all = sight.mine().all();
        model.addAttribute(
                "alarms",
                ALARMS.stream()
                        .filter(alarm -> all || !alarm.startsWith("system"))
                        .map(this::alarm)
                        .toList());
        model.addAttribute("saved", saved.mine());
        model.addAttribute("me", sight.mine().userId());
        return "audit/overview";
    }

    private Alarm alarm(String address) {
        String[] parts = address.split("[?=]");
        String from = address.equals(ALARMS.get(0)) ? "" : desk.daysAgo(DAYS).toString();
        return new Alarm(
                "desk.alarm." + parts[0] + "-" + parts[1] + "-" + parts[2],
                "/audit/" + address + (from.isEmpty() ? "" : "&from=" + from),
                desk.count(parts[0], Map.of(parts[1], parts[2], "from", from)));
    }

    @GetMapping("/audit/proof")
    String proof() {
        sight.mine();
        return "audit/proof";
    }

    @GetMapping("/audit/{id}")
    String question(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Answer answer = answerOrForm(id, sent, model, response);
        String asked = form.address(answer.asked());
        model.addAttribute("answer", answer);
        model.addAttribute("rows", words.of(answer));
        model.addAttribute(
                "heads",
                answer.question().shown().stream()
                        .map(column -> Texts.of(column.label()))
                        .toList());
        model.addAttribute("siblings", questions.of(answer.question().room()));
        model.addAttribute("fields", form.fields(answer));
        model.addAttribute("asked", asked);
        model.addAttribute("first", !sent.containsKey("after"));
        return "audit/question";
    }

    /** The answer; while something is missing or wrong the form with what was typed, and what to write. */
    private Answer answerOrForm(String id, Map<String, String> sent, Model model, HttpServletResponse response) {
        Answer form = desk.unanswered(id, sent);
        List<Filter> missing = form.question().missing(sent);
        model.addAttribute("ready", missing.isEmpty());
        if (!missing.isEmpty()) {
            Reading.showedNothing();
            model.addAttribute(
                    "missing",
                    missing.stream().map(filter -> Texts.of(filter.label())).collect(Collectors.joining("、")));
            model.addAttribute(
                    "marked",
                    sent.isEmpty()
                            ? List.of()
                            : missing.stream().map(Filter::name).toList());
            return form;
        }
        model.addAttribute("marked", List.of());
        try {
            return desk.answer(id, sent, QuestionDesk.PAGE);
        } catch (Refused wrong) {
            if (wrong.kind() != DomainException.Kind.INVALID) {
                throw wrong;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("ready", false);
            model.addAttribute("wrong", wrong.getMessage());
            model.addAttribute("marked", List.of(wrong.details().getOrDefault(Question.PARAMETER, "")));
            return form;
        }
    }

    @GetMapping("/audit/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Answer answer = desk.answer(id, sent, QuestionDesk.EXPORTED);
        return FileAnswer.of(name(answer, "csv"), FileAnswer.CSV, answer.bytes());
    }

    @GetMapping("/audit/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Answer answer = desk.answer(id, sent, QuestionDesk.EXPORTED);
        return FileAnswer.of(name(answer, "xlsx"), FileAnswer.XLSX, book.of(answer));
    }

    /** What the file rests on stands in its name. */
    private static String name(Answer answer, String ending) {
        return "%s-%s-%d-%s.%s"
                .formatted(
                        answer.question().id(),
                        answer.question().version(),
                        answer.treeSize(),
                        answer.sha256().substring(0, HASH_IN_NAME),
                        ending);
    }

    @PostMapping("/audit/questions")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "false") boolean shared,
            RedirectAttributes flash) {
        saved.save(name, question, asked, shared);
        flash.addFlashAttribute("kept", name.strip());
        return "redirect:/audit/" + question + asked;
    }

    @PostMapping("/audit/questions/{id}/forget")
    String forget(@PathVariable long id) {
        saved.forget(id);
        return "redirect:/audit";
    }
}
