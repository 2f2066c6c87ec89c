package org.yidan.audit.bundle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.audit.bundle.BundleOrders;
import org.yidan.audit.bundle.BundleRegister.Run;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.shared.web.ProblemAdvice;
import org.yidan.shared.web.RefusedPage;

/** Bundles at the audit desk: which were given out, those of a month in one run, and how far that is. */
@Controller
class BundlePageController {

    private final BundleOrders orders;

    BundlePageController(BundleOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/audit/bundles")
    String page(
            @RequestParam(name = "case", defaultValue = "") String caseNo,
            @RequestParam(required = false) @Nullable Long run,
            Model model) {
        model.addAttribute("caseNo", caseNo.strip());
        model.addAllAttributes(lists());
        model.addAttribute("run", run == null ? null : orders.run(run));
        return "audit/bundles";
    }

    private Map<String, Object> lists() {
        return Map.of("opens", orders.opensPersonal(), "given", orders.newest(), "times", new OfficeTimes());
    }

    /** The download of one case, by the form of the page. */
    @GetMapping("/audit/bundles/case")
    void one(
            @RequestParam String no,
            @RequestParam(defaultValue = "false") boolean personal,
            HttpServletResponse response) {
        orders.one(no.strip(), personal, file -> BundleApi.send(no.strip(), file, response));
    }

    @PostMapping("/audit/bundles/months")
    String order(@RequestParam String month, @RequestParam(defaultValue = "false") boolean personal) {
        return "redirect:/audit/bundles?run=" + orders.month(month, personal);
    }

    /** Sends the bundles of a run while they are made. */
    @GetMapping("/audit/bundles/months/{run}")
    void month(@PathVariable long run, HttpServletResponse response) throws IOException {
        Run ordered = orders.run(run);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"bundles-" + ordered.month() + ".zip\"");
        orders.deliver(ordered, response.getOutputStream());
    }

    /** A refusal above the form with what was typed; for who may not be here a page of its own. */
    @ExceptionHandler
    @Nullable
    ModelAndView refused(DomainException refusal, HttpServletRequest request, HttpServletResponse response) {
        response.reset();
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
            return RefusedPage.of(refusal);
        }
        ModelAndView page = new ModelAndView("audit/bundles", lists(), ProblemAdvice.status(refusal.kind()));
        page.addObject("wrong", refusal.getMessage());
        page.addObject("caseNo", Objects.requireNonNullElse(request.getParameter("no"), ""));
        page.addObject("month", Objects.requireNonNullElse(request.getParameter("month"), ""));
        page.addObject("personal", Boolean.parseBoolean(request.getParameter("personal")));
        return page;
    }
}
