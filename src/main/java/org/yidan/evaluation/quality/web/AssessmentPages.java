package org.yidan.evaluation.quality.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.evaluation.quality.AssessmentSight;
import org.yidan.evaluation.quality.AssessmentStart;
import org.yidan.evaluation.quality.AssessmentView;
import org.yidan.evaluation.quality.AssessmentView.Shelf;
import org.yidan.evaluation.quality.AssessmentView.Shown;
import org.yidan.evaluation.quality.FigureObjection;
import org.yidan.evaluation.quality.FigureObjection.Answer;
import org.yidan.evaluation.quality.FigureObjections;
import org.yidan.evaluation.quality.Finding;
import org.yidan.evaluation.quality.HalfYear;
import org.yidan.shared.web.Reading;

/** The pages of assessments: the list with preview and start, one assessment with its rows, objections and answers. */
@Controller
class AssessmentPages {

    private static final String ONE = "evaluation/assessment";
    private static final int MOST_ROWS = 100;

    private final AssessmentStart start;
    private final AssessmentView view;
    private final AssessmentSight sight;
    private final FigureObjections objections;

    AssessmentPages(AssessmentStart start, AssessmentView view, AssessmentSight sight, FigureObjections objections) {
        this.start = start;
        this.view = view;
        this.sight = sight;
        this.objections = objections;
    }

    /** What the reader looks for among the rows. */
    record Asked(String unit, String matter, String finding) {

        boolean fits(Shown shown) {
            return (unit.isBlank()
                            || shown.row().unit().equals(unit)
                            || shown.unitName().contains(unit))
                    && (matter.isBlank()
                            || shown.row().matterCode().equals(matter)
                            || shown.matterName().contains(matter))
                    && (finding.isBlank() || shown.row().finding().name().equals(finding));
        }
    }

    @GetMapping("/evaluation/assessments")
    String list(Model model) {
        model.addAttribute("runs", view.list());
        model.addAttribute("makes", sight.makes());
        model.addAttribute("offered", start.offered());
        return "evaluation/assessments";
    }

    @PostMapping("/evaluation/assessments")
    String begin(@RequestParam(defaultValue = "") String period) {
        sight.assesses();
        return back(start.begin(HalfYear.of(period)));
    }

    @GetMapping("/evaluation/assessments/preview")
    String preview(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String finding,
            Model model) {
        String region = sight.assesses();
        HalfYear half = HalfYear.of(period);
        model.addAttribute("half", half);
        show(model, view.preview(region, start.preview(half)), new Asked(unit, matter, finding));
        return ONE;
    }

    @GetMapping("/evaluation/assessments/{caseNo}")
    String one(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String finding,
            Model model) {
        Shelf shelf = view.of(caseNo);
        model.addAttribute(
                "half", Optional.ofNullable(shelf.run()).orElseThrow().halfYear());
        show(model, shelf, new Asked(unit, matter, finding));
        return ONE;
    }

    private void show(Model model, Shelf shelf, Asked asked) {
        List<Shown> fitting = shelf.rows().stream()
                .filter(asked::fits)
                .sorted(Comparator.comparing(AssessmentPages::urgency))
                .toList();
        Reading.found(fitting.size());
        model.addAttribute("shelf", shelf);
        model.addAttribute("asked", asked);
        model.addAttribute("findings", Finding.values());
        model.addAttribute(
                "waiting",
                shelf.rows().stream().filter(shown -> urgency(shown) == 0).count());
        model.addAttribute("found", fitting.size());
        model.addAttribute("rows", fitting.stream().limit(MOST_ROWS).toList());
    }

    /** Objections that wait for an answer stand first, then those that have one. */
    private static int urgency(Shown shown) {
        FigureObjection said = shown.objection();
        return said == null ? 2 : said.answer() == null ? 0 : 1;
    }

    @GetMapping("/evaluation/assessments/{caseNo}/rows.{format}")
    ResponseEntity<byte[]> file(@PathVariable String caseNo, @PathVariable String format) {
        return AssessmentFiles.answer(caseNo, format, view.of(caseNo));
    }

    @PostMapping("/evaluation/assessments/{caseNo}/objections")
    String object(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "0") long row,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        objections.object(
                row,
                reason,
                file == null || file.isEmpty()
                        ? null
                        : new FigureObjections.Sent(
                                Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes()));
        return back(caseNo);
    }

    @PostMapping("/evaluation/assessments/{caseNo}/answers")
    String answer(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "0") long objection,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String leftOut) {
        Set<String> cases = Arrays.stream(leftOut.split("[\\s,，、;；]+"))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toSet());
        objections.answer(objection, answer, reason, cases);
        return back(caseNo);
    }

    private static String back(String caseNo) {
        return "redirect:/evaluation/assessments/" + caseNo;
    }
}
