package org.yidan.evaluation.mutual.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.evaluation.mutual.ContestDesk;
import org.yidan.evaluation.mutual.ContestDesk.Contest;
import org.yidan.evaluation.mutual.MutualSight;
import org.yidan.evaluation.mutual.QuestionnaireDesk;
import org.yidan.evaluation.mutual.Result;
import org.yidan.evaluation.mutual.Round;
import org.yidan.evaluation.mutual.RoundDesk;
import org.yidan.evaluation.mutual.RoundSight;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.Reading;

/** Rounds, one round, and what is done on their pages. */
@Controller
class MutualPages {

    private final RoundSight rounds;
    private final RoundDesk desk;
    private final ContestDesk contests;
    private final QuestionnaireDesk questionnaires;
    private final MutualSight sight;
    private final RoundTables tables;

    MutualPages(
            RoundSight rounds,
            RoundDesk desk,
            ContestDesk contests,
            QuestionnaireDesk questionnaires,
            MutualSight sight,
            RoundTables tables) {
        this.rounds = rounds;
        this.desk = desk;
        this.contests = contests;
        this.questionnaires = questionnaires;
        this.sight = sight;
        this.tables = tables;
    }

    @GetMapping("/evaluation/mutual")
    String list(Model model) {
        List<Round> all = rounds.rounds();
        Reading.found(all.size());
        model.addAttribute("rounds", all);
        model.addAttribute(
                "waiting",
                questionnaires.mine().stream()
                        .filter(one -> one.answeredOn() == null)
                        .count());
        sight.region().ifPresent(region -> {
            model.addAttribute("region", region);
            model.addAttribute("lastYear", desk.lastYear());
            model.addAttribute("usual", desk.usualWeight(desk.lastYear()));
            model.addAttribute("fewestDays", RoundDesk.FEWEST_DAYS);
            model.addAttribute("mostDays", RoundDesk.MOST_DAYS);
        });
        return "evaluation/mutual/rounds";
    }

    @PostMapping("/evaluation/mutual")
    String open(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable BigDecimal weight,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam int days) {
        return back(desk.open(year, weight, basis, days), "");
    }

    @GetMapping("/evaluation/mutual/{caseNo}")
    String round(@PathVariable String caseNo, Model model) {
        Round round = rounds.round(caseNo);
        List<Result> results = rounds.results(round);
        List<Contest> contested = rounds.contests(round);
        Reading.found(results.size());
        model.addAttribute("round", round);
        model.addAttribute("runs", sight.runs(round.region()));
        model.addAttribute("oversees", sight.oversees(round.region()));
        model.addAttribute("turnout", questionnaires.turnout(caseNo));
        model.addAttribute("tables", tables.of(results));
        model.addAttribute("contests", contested);
        model.addAttribute("departments", sight.departments(round.region()));
        model.addAttribute("sources", RoundDesk.Source.values());
        model.addAttribute("others", rounds.others(round));
        return "evaluation/mutual/round";
    }

    @GetMapping("/evaluation/mutual/{caseNo}/files/{format}")
    ResponseEntity<byte[]> file(@PathVariable String caseNo, @PathVariable String format) {
        Round round = rounds.round(caseNo);
        List<Result> results = rounds.results(round);
        Reading.found(results.size());
        return switch (format) {
            case "csv" -> FileAnswer.of(caseNo + ".csv", FileAnswer.CSV, SheetWriter.csvOf(tables.pages(results)));
            case "xlsx" -> FileAnswer.of(caseNo + ".xlsx", FileAnswer.XLSX, SheetWriter.tables(tables.pages(results)));
            default -> throw Refused.missing("mutual.no-format", format);
        };
    }

    @GetMapping("/evaluation/mutual/{caseNo}/units/{code}")
    String unit(@PathVariable String caseNo, @PathVariable String code, Model model) {
        Round round = rounds.round(caseNo);
        List<Result> results = rounds.results(round, code);
        Reading.found(results.size());
        model.addAttribute("round", round);
        model.addAttribute("unit", code);
        model.addAttribute(
                "whole",
                results.stream()
                        .filter(one -> one.partner() == null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("answers", rounds.answers(round, code).orElse(null));
        model.addAttribute(
                "pairs", results.stream().filter(one -> one.partner() != null).toList());
        model.addAttribute("sheet", rounds.sheet(round, code).orElse(null));
        model.addAttribute(
                "contests",
                rounds.contests(round).stream()
                        .filter(one -> one.unit().equals(code))
                        .toList());
        model.addAttribute("speaks", round.state() == Round.State.CONTESTABLE && sight.speaksFor(code));
        return "evaluation/mutual/unit";
    }

    @PostMapping("/evaluation/mutual/{caseNo}/others")
    String other(
            @PathVariable String caseNo,
            @RequestParam String unit,
            @RequestParam RoundDesk.Source source,
            @RequestParam BigDecimal score,
            @RequestParam String document) {
        desk.other(caseNo, unit, source, score, document);
        return back(caseNo, "#others");
    }

    @PostMapping("/evaluation/mutual/{caseNo}/contests/{id}")
    String answer(
            @PathVariable String caseNo,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> leftOut,
            @RequestParam String note) {
        contests.answer(caseNo, id, leftOut, note);
        return back(caseNo, "#contests");
    }

    @PostMapping("/evaluation/mutual/{caseNo}/units/{code}/contests")
    String contest(
            @PathVariable String caseNo,
            @PathVariable String code,
            @RequestParam String figure,
            @RequestParam String cases,
            @RequestParam String reason) {
        String[] of = figure.split("/", 2);
        contests.contest(
                caseNo, code, of[0], of.length < 2 ? "" : of[1], Arrays.asList(cases.split("[\\s,，、;；]+")), reason);
        return back(caseNo, "/units/" + code + "#contests");
    }

    private static String back(String no, String where) {
        return "redirect:/evaluation/mutual/" + no + where;
    }
}
