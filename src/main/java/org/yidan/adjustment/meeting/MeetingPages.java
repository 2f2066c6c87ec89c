package org.yidan.adjustment.meeting;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.adjustment.meeting.MeetingAgenda.Result;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** The page of the staffing office for a claim meeting over many proposals. */
@Controller
class MeetingPages {

    private final MeetingAgenda agenda;

    MeetingPages(MeetingAgenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/catalog/meeting")
    String page(Model model) {
        shown(model, new MeetingSheet(new LinkedMultiValueMap<>()), List.of());
        return "adjustment/meeting";
    }

    /** Records what can be; the rest is shown again as typed, with the reason. */
    @PostMapping("/catalog/meeting")
    ModelAndView record(@RequestParam MultiValueMap<String, String> typed, Model model) {
        MeetingSheet sheet = new MeetingSheet(typed);
        List<Result> results;
        HttpStatus status = HttpStatus.OK;
        try {
            results = agenda.record(sheet);
        } catch (DomainException refused) {
            results = List.of();
            status = ProblemAdvice.status(refused.kind());
            model.addAttribute("refusal", refused.getMessage());
        }
        shown(model, sheet, results);
        return new ModelAndView("adjustment/meeting", model.asMap(), status);
    }

    private void shown(Model model, MeetingSheet sheet, List<Result> results) {
        List<AgendaItem> items = agenda.items();
        model.addAttribute("items", items);
        model.addAttribute("units", MeetingAgenda.units(items));
        model.addAttribute("sheet", sheet);
        model.addAttribute("results", results);
    }
}
