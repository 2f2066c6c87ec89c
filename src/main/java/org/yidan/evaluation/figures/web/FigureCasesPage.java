package org.yidan.evaluation.figures.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.audit.desk.Answer;
import org.yidan.audit.desk.AnswerBook;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Part;
import org.yidan.shared.web.FileAnswer;

/** The page every figure opens: which cases it counts, which are beside it, and which were left out. */
@Controller
class FigureCasesPage {

    private static final int PAGE = 50;
    private static final int EXPORTED = 50_000;
    private static final int HASH_IN_NAME = 12;

    private final CasesDesk desk;
    private final MeasureBook measures;
    private final AnswerWords words;
    private final AnswerBook book;

    FigureCasesPage(CasesDesk desk, MeasureBook measures, AnswerWords words, AnswerBook book) {
        this.desk = desk;
        this.measures = measures;
        this.words = words;
        this.book = book;
    }

    @GetMapping("/evaluation/cases")
    String page(@ModelAttribute FigureAsked asked, Model model) {
        CasesDesk.Opened opened = desk.open(asked, PAGE);
        model.addAttribute("opened", opened);
        model.addAttribute("rows", desk.cells(opened.answer(), words));
        model.addAttribute("measures", measures.all());
        model.addAttribute("parts", Part.values());
        model.addAttribute("first", asked.after() == null);
        model.addAttribute("asked", address(opened.answer().asked()));
        return "evaluation/cases";
    }

    private static String address(Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    @GetMapping("/evaluation/cases.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute FigureAsked asked) {
        Answer answer = desk.open(asked, EXPORTED).answer();
        return FileAnswer.of(name(answer, "csv"), FileAnswer.CSV, answer.bytes());
    }

    @GetMapping("/evaluation/cases.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute FigureAsked asked) {
        Answer answer = desk.open(asked, EXPORTED).answer();
        return FileAnswer.of(name(answer, "xlsx"), FileAnswer.XLSX, book.of(answer));
    }

    private static String name(Answer answer, String ending) {
        return "%s-%d-%s.%s"
                .formatted(
                        answer.question().version(),
                        answer.treeSize(),
                        answer.sha256().substring(0, HASH_IN_NAME),
                        ending);
    }
}
