package org.yidan.evaluation.mutual.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yidan.evaluation.mutual.MutualSight;
import org.yidan.evaluation.mutual.Result;
import org.yidan.evaluation.mutual.Round;
import org.yidan.evaluation.mutual.RoundSight;
import org.yidan.shared.web.Reading;

/** The sheet of a unit in a round: its scores, every figure with its cases, what was contested. */
@Controller
class UnitPages {

    private final RoundSight rounds;
    private final MutualSight sight;
    private final UnitSheet sheet;

    UnitPages(RoundSight rounds, MutualSight sight, UnitSheet sheet) {
        this.rounds = rounds;
        this.sight = sight;
        this.sheet = sheet;
    }

    @GetMapping("/evaluation/mutual/{caseNo}/units/{code}")
    String unit(@PathVariable String caseNo, @PathVariable String code, Model model) {
        Round round = rounds.round(caseNo);
        List<Result> results = rounds.results(round, code);
        List<Result> pairs =
                results.stream().filter(one -> one.partner() != null).toList();
        Reading.found(results.size());
        model.addAttribute("round", round);
        model.addAttribute("unit", code);
        model.addAttribute(
                "whole",
                results.stream().filter(one -> one.partner() == null).findFirst().orElse(null));
        model.addAttribute("answers", rounds.answers(round, code).orElse(null));
        model.addAttribute(
                "dealings", pairs.stream().map(pair -> sheet.of(round, pair)).toList());
        model.addAttribute("sheet", rounds.sheet(round, code).orElse(null));
        model.addAttribute(
                "contests",
                rounds.contests(round).stream()
                        .filter(one -> one.unit().equals(code))
                        .toList());
        model.addAttribute("speaks", round.state() == Round.State.CONTESTABLE && sight.speaksFor(code));
        return "evaluation/mutual/unit";
    }
}
