package org.yidan.audit.bundle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.yidan.audit.bundle.BundleOrders;
import org.yidan.audit.bundle.BundleRegister.Run;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.shared.web.RefusedPage;

/** Bundles at the audit desk: which were given out, those of a month in one run, and how far that is. */
@Controller
class BundlePageController {

    private final BundleOrders orders;

    BundlePageController(BundleOrders orders) {
        this.orders = orders;
    }

    @ModelAttribute("times")
    OfficeTimes times() {
        return new OfficeTimes();
    }

    @GetMapping("/audit/bundles")
    String page(
            @RequestParam(name = "case", defaultValue = "") String caseNo,
            @RequestParam(required = false) @Nullable Long run,
            Model model) {
        model.addAttribute("caseNo", caseNo.strip());
        model.addAttribute("opens", orders.opensPersonal());
        model.addAttribute("given", orders.newest());
        model.addAttribute("run", run == null ? null : orders.run(run));
        return "audit/bundles";
    }

    /** The download of one case, by the form of the page. */
    @GetMapping("/audit/bundles/case")
    String one(@RequestParam String no, @RequestParam(defaultValue = "false") boolean personal) {
        return "redirect:/api/audit/cases/" + UriUtils.encodePathSegment(no.strip(), StandardCharsets.UTF_8)
                + "/bundle?personal=" + personal;
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

    /** A refusal as a page a person can read. */
    @ExceptionHandler
    @Nullable
    ModelAndView refused(DomainException refusal, HttpServletResponse response) {
        response.reset();
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        return RefusedPage.of(refusal);
    }
}
