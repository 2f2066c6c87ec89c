package org.yidan.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.Question;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.audit.desk.QuestionDesk.Within;
import org.yidan.audit.desk.QuestionForm;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.web.ProblemAdvice;

/** Where exports are chosen and begun, and where it is seen how one's own ended. */
@Controller
class ExportPage {

    private static final String MINE =
            """
            select min(at) as at, target, min(query) as query, max(results) as events, max(sha256) as sha256
              from (select * from record_read where kind = 'EXPORT' and actor = ? and target like '/api/audit/export.%' order by at desc limit 40) mine
             group by target order by 1 desc limit 10""";

    private final ExportDesk desk;
    private final QuestionDesk questions;
    private final QuestionForm form;
    private final DeskSight sight;
    private final JdbcClient jdbc;

    ExportPage(ExportDesk desk, QuestionDesk questions, QuestionForm form, DeskSight sight, JdbcClient jdbc) {
        this.desk = desk;
        this.questions = questions;
        this.form = form;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** An export of one's own; without a hash it has not ended, or broke off. */
    record Sent(Instant at, String target, String query, @Nullable Long events, @Nullable String sha256) {

        public String format() {
            return target.substring(target.indexOf("export.") + 7, target.indexOf('#'));
        }
    }

    /** A format with the address that sends it. */
    record Way(String format, String address) {}

    @GetMapping("/audit/exports")
    String page(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        Map<String, String> chosen = new LinkedHashMap<>();
        model.addAttribute("fields", form.fields(questions.unanswered(ExportDesk.CASES, asked)));
        model.addAttribute("marked", List.of());
        model.addAttribute("asked", asked);
        model.addAttribute("chosen", false);
        try {
            Within cases = desk.chosen(asked);
            model.addAttribute("cases", asked.isEmpty() ? 0 : desk.count(cases));
            model.addAttribute("chosen", !asked.isEmpty());
            chosen.putAll(cases.asked());
        } catch (Refused wrong) {
            response.setStatus(ProblemAdvice.status(wrong.kind()).value());
            model.addAttribute("wrong", wrong.getMessage());
            model.addAttribute("marked", List.of(wrong.details().getOrDefault(Question.PARAMETER, "")));
        }
        ExportApi.OWN.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .forEach(name -> chosen.put(name, asked.getOrDefault(name, "").strip()));
        model.addAttribute(
                "ways",
                Stream.of(ExportFormat.values())
                        .map(format ->
                                new Way(format.name(), "/api/audit/export." + format.ending() + form.address(chosen)))
                        .toList());
        model.addAttribute(
                "sent",
                jdbc.sql(MINE)
                        .param(sight.mine().userId())
                        .query(Rows.of(Sent.class))
                        .list());
        return "audit/exports";
    }
}
