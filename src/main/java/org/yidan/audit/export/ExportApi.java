package org.yidan.audit.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.shared.Refused;

/**
 * Event logs for other programs. Parameters are those of the audit desk's search of cases, {@code persons} ({@code none} or
 * {@code pseudonyms}) and {@code gzip}.
 */
@RestController
@RequestMapping("/api/audit")
class ExportApi {

    private static final String PSEUDONYMS = "pseudonyms";

    static final Set<String> OWN = Set.of("persons", "gzip");

    private final Exports exports;
    private final ExportDesk desk;
    private final QuestionDesk questions;

    ExportApi(Exports exports, ExportDesk desk, QuestionDesk questions) {
        this.questions = questions;
        this.exports = exports;
        this.desk = desk;
    }

    @GetMapping({"/export.xes", "/export.ocel.json", "/export.csv"})
    void export(@RequestParam Map<String, String> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ExportFormat format = Stream.of(ExportFormat.values())
                .filter(one -> request.getRequestURI().endsWith("." + one.ending()))
                .findFirst()
                .orElseThrow();
        questions.check(ExportDesk.CASES, asked, OWN);
        String persons = asked.getOrDefault("persons", "none");
        if (!persons.equals("none") && !persons.equals(PSEUDONYMS)) {
            throw Refused.invalid("pages.audit.export.no-persons", persons).with("parameter", "persons");
        }
        boolean packed = Boolean.parseBoolean(asked.getOrDefault("gzip", "false"));
        exports.send(new Exports.Wish(format, desk.chosen(asked), persons.equals(PSEUDONYMS), packed), response);
    }
}
