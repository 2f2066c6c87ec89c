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
import org.yidan.evaluation.board.PaperFiles;
import org.yidan.evaluation.mutual.ContestDesk;
import org.yidan.evaluation.mutual.ContestDesk.Contest;
import org.yidan.evaluation.mutual.MutualSight;
import org.yidan.evaluation.mutual.QuestionnaireDesk;
import org.yidan.evaluation.mutual.Result;
import org.yidan.evaluation.mutual.Round;
import org.yidan.evaluation.mutual.RoundDesk;
import org.yidan.evaluation.mutual.RoundSight;
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
    private final PaperFiles files;

    MutualPages(
            RoundSight rounds,
            RoundDesk desk,
            ContestDesk contests,
            QuestionnaireDesk questionnaires,
            MutualSight sight,
            RoundTables tables,
            PaperFiles files) {
        this.rounds = rounds;
        this.desk = desk;
        this.contests = contests;
        this.questionnaires = questionnaires;
        this.sight = sight;
        this.tables = tables;
        this.files = files;
    }

    @GetMapping("/evaluation/mutual")
    String list(Model model) {
        List<Round> all = rounds.rounds();
        Reading.found(all.size());
        model.addAttribute("rounds", all);
        model.addAttribute("waiting", questionnaires.mine().stream().filter(one -> one.answeredOn() == null).count());
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

    @GetMapping("/evaluation/mutual/{no}")
    String round(@PathVariable String no, Model model) {
        Round round = rounds.round(no);
        List<Result> results = rounds.results(round);
        List<Contest> contested = rounds.contests(round);
        Reading.found(results.size());
        model.addAttribute("round", round);
        model.addAttribute("runs", sight.runs(round.region()));
        model.addAttribute("oversees", sight.oversees(round.region()));
        model.addAttribute("turnout", questionnaires.turnout(no));
        model.addAttribute("tables", tables.of(round, results));
        model.addAttribute("contests", contested);
        model.addAttribute("departments", sight.departments(round.region()));
        model.addAttribute("sources", RoundDesk.Source.values());
        model.addAttribute("others", rounds.others(round));
        return "evaluation/mutual/round";
    }

    @GetMapping("/evaluation/mutual/{no}/files/{format}")
    ResponseEntity<byte[]> file(@PathVariable String no, @PathVariable String format) {
        Round round = rounds.round(no);
        List<Result> results = rounds.results(round);
        Reading.found(results.size());
        return files.answer(no, format, tables.paper(round, results));
    }

    @PostMapping("/evaluation/mutual/{no}/others")
    String other(
            @PathVariable String no,
            @RequestParam String unit,
            @RequestParam RoundDesk.Source source,
            @RequestParam BigDecimal score,
            @RequestParam String document) {
        desk.other(no, unit, source, score, document);
        return back(no, "#others");
    }

    @PostMapping("/evaluation/mutual/{no}/contests/{id}")
    String answer(
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> leftOut,
            @RequestParam String note) {
        contests.answer(no, id, leftOut, note);
        return back(no, "#contests");
    }

    @PostMapping("/evaluation/mutual/{no}/units/{unit}/contests")
    String contest(
            @PathVariable String no,
            @PathVariable String unit,
            @RequestParam String figure,
            @RequestParam String cases,
            @RequestParam String reason) {
        String[] of = figure.split("/", 2);
        contests.contest(
                no,
                unit,
                of[0],
                of.length < 2 ? "" : of[1],
                Arrays.asList(cases.split("[\\s,，、;；]+")),
                reason);
        return back(no, "/units/" + unit + "#contests");
    }

    private static String back(String no, String where) {
        return "redirect:/evaluation/mutual/" + no + where;
    }
}
