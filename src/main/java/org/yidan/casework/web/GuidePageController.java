package org.yidan.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.guide.GuideLine;
import org.yidan.casework.guide.Undone;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** The checklist of a case: every step of its guide with who does it, until when, and who did it with which evidence. */
@Controller
class GuidePageController {

    private final CaseSight cases;
    private final GuideChecklist checklist;
    private final Organization organization;
    private final Officers officers;
    private final CurrentUser user;

    GuidePageController(
            CaseSight cases, GuideChecklist checklist, Organization organization, Officers officers, CurrentUser user) {
        this.cases = cases;
        this.checklist = checklist;
        this.organization = organization;
        this.officers = officers;
        this.user = user;
    }

    @GetMapping("/cases/{caseNo}/guide")
    String checklist(@PathVariable String caseNo, Model model) {
        String title = cases.see(caseNo).file().title();
        List<GuideLine> lines = checklist.of(caseNo);
        Set<GuideLine> own = lines.stream()
                .filter(line -> !line.isDone() && checklist.isOf(line, user.id()))
                .collect(Collectors.toSet());
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("caseTitle", title);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "before", lines.stream().mapToInt(GuideLine::stepNo).min().orElse(1) - 1);
        model.addAttribute("own", own);
        model.addAttribute(
                "mine",
                lines.stream()
                        .filter(line -> !line.closed() && user.id().equals(line.doneBy()))
                        .collect(Collectors.toSet()));
        List<Undone> undone = checklist.undone(caseNo);
        model.addAttribute("undone", undone);
        model.addAttribute("units", names(lines));
        model.addAttribute(
                "people",
                officers.names(Stream.concat(
                                lines.stream().map(GuideLine::doneBy),
                                undone.stream().map(Undone::person))
                        .filter(person -> person != null)
                        .collect(Collectors.toSet())));
        return "cases/guide";
    }

    private Map<String, String> names(List<GuideLine> lines) {
        return lines.stream()
                .map(GuideLine::unitCode)
                .distinct()
                .collect(Collectors.toMap(
                        unit -> unit, unit -> organization.unit(unit).name()));
    }

    @PostMapping("/cases/{caseNo}/guide/{stepNo}")
    String mark(
            @PathVariable String caseNo,
            @PathVariable int stepNo,
            @RequestParam(required = false) @Nullable String proof,
            HttpServletResponse response,
            Model model) {
        cases.see(caseNo);
        return done(caseNo, stepNo, proof, response, model, () -> checklist.mark(caseNo, stepNo, proof, user.id()));
    }

    /** The address after a refusal, opened again. */
    @GetMapping({"/cases/{caseNo}/guide/{stepNo}", "/cases/{caseNo}/guide/{stepNo}/take-back"})
    String again(@PathVariable String caseNo, @PathVariable int stepNo) {
        return page(cases.see(caseNo).file().caseNo()) + "#step-" + stepNo;
    }

    @PostMapping("/cases/{caseNo}/guide/{stepNo}/take-back")
    String takeBack(@PathVariable String caseNo, @PathVariable int stepNo, HttpServletResponse response, Model model) {
        cases.see(caseNo);
        return done(caseNo, stepNo, null, response, model, () -> checklist.takeBack(caseNo, stepNo, user.id()));
    }

    /** What is refused is said on the page itself, at the step, with what was typed. */
    private String done(
            String caseNo,
            int stepNo,
            @Nullable String proof,
            HttpServletResponse response,
            Model model,
            Runnable act) {
        try {
            act.run();
            return page(caseNo) + "#step-" + stepNo;
        } catch (DomainException refusal) {
            response.setStatus(ProblemAdvice.status(refusal.kind()).value());
            model.addAttribute("refused", refusal.getMessage());
            model.addAttribute("refusedStep", stepNo);
            model.addAttribute("typed", proof);
            return checklist(caseNo, model);
        }
    }

    private static String page(String caseNo) {
        return "redirect:/cases/" + caseNo + "/guide";
    }
}
