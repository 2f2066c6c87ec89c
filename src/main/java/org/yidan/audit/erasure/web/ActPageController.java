package org.yidan.audit.erasure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.audit.erasure.ActDesk;
import org.yidan.audit.erasure.ActKind;
import org.yidan.audit.erasure.AuditAct;
import org.yidan.audit.erasure.NewAct;

/** Acts of two persons: those there were, a form to ask for one, the words of one and its decision, the cases that are due. */
@Controller
class ActPageController {

    private static final String PAGE = "/audit/acts";

    private final ActDesk desk;

    ActPageController(ActDesk desk) {
        this.desk = desk;
    }

    /** @param caseNo the case to ask for an act on, when one is chosen */
    @GetMapping(PAGE)
    String all(@RequestParam(name = "case", required = false) @Nullable String caseNo, Model model) {
        model.addAttribute("acts", desk.latest());
        model.addAttribute("mayAsk", desk.mayAsk());
        if (caseNo != null && !caseNo.isBlank()) {
            model.addAttribute("caseNo", caseNo.strip());
            model.addAttribute("choices", desk.choices(caseNo));
        }
        return "audit/acts";
    }

    @PostMapping(PAGE)
    String ask(
            @RequestParam ActKind kind,
            @RequestParam String caseNo,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis) {
        return to(desk.ask(new NewAct(kind, caseNo.strip(), target, value, reason.strip(), basis.strip())));
    }

    private static String to(long id) {
        return "redirect:" + PAGE + "/" + id;
    }

    @GetMapping(PAGE + "/due")
    String due(Model model) {
        model.addAttribute("due", desk.due());
        return "audit/due";
    }

    @PostMapping(PAGE + "/clean-up")
    String cleanUp(
            @RequestParam(name = "case", required = false) @Nullable Set<String> cases,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis) {
        return to(desk.askCleanUp(cases == null ? Set.of() : new TreeSet<>(cases), reason, basis));
    }

    @GetMapping(PAGE + "/{id}")
    String page(@PathVariable long id, Model model, HttpServletResponse response) {
        AuditAct act = desk.act(id);
        if (act.state() == AuditAct.State.RUNNING) {
            response.setHeader("Refresh", "5");
        }
        model.addAttribute("act", act);
        Map<Boolean, List<String>> words =
                act.words().stream().collect(Collectors.partitioningBy(ActDesk::isUnchanged));
        model.addAttribute("changed", words.get(false));
        model.addAttribute("unchanged", words.get(true));
        model.addAttribute("items", act.kind() == ActKind.CLEAN_UP ? desk.items(id) : List.of());
        model.addAttribute("mayDecide", desk.mayDecide(act));
        return "audit/act";
    }

    @PostMapping(PAGE + "/{id}/approval")
    String approve(@PathVariable long id) {
        desk.approve(id);
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/refusal")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String why) {
        desk.refuse(id, why);
        return to(id);
    }
}
