package org.yidan.evaluation.mutual.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.mutual.Ballot;
import org.yidan.evaluation.mutual.QuestionnaireDesk;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.Reading;

/** The questionnaires of the present user, on a screen or on a phone. */
@Controller
class QuestionnairePages {

    private final QuestionnaireDesk desk;

    QuestionnairePages(QuestionnaireDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/evaluation/mutual/questionnaires")
    String list(Model model) {
        List<QuestionnaireDesk.Mine> mine = desk.mine();
        Reading.found(mine.size());
        model.addAttribute("questionnaires", mine);
        return "evaluation/mutual/questionnaires";
    }

    @GetMapping("/evaluation/mutual/questionnaires/{caseNo}/{code}")
    String form(@PathVariable String caseNo, @PathVariable String code, Model model) {
        return form(caseNo, code, null, model);
    }

    /** The form, with what was typed where it was refused. */
    private String form(String caseNo, String code, @Nullable Ballot typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("questionnaire", desk.open(caseNo, code));
        model.addAttribute("questions", List.of("attitude", "expertise", "responsibility", "relief"));
        model.addAttribute("low", Ballot.LOW);
        model.addAttribute("high", Ballot.HIGH);
        model.addAttribute("shortest", Ballot.SHORTEST_REASON);
        model.addAttribute("longest", Ballot.LONGEST_REASON);
        return "evaluation/mutual/questionnaire";
    }

    @PostMapping("/evaluation/mutual/questionnaires/{caseNo}/{code}")
    String answer(
            @PathVariable String caseNo,
            @PathVariable String code,
            @RequestParam int attitude,
            @RequestParam int expertise,
            @RequestParam int responsibility,
            @RequestParam int relief,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response,
            Model model) {
        Ballot ballot = new Ballot(attitude, expertise, responsibility, relief, reason);
        try {
            desk.answer(caseNo, code, ballot);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", refused.getMessage());
            return form(caseNo, code, ballot, model);
        }
        return "redirect:/evaluation/mutual/questionnaires?answered";
    }
}
