package org.yidan.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.audit.desk.DeskSight;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.RefusedPage;

/** The pages of the audit desk. */
@Controller
class DeskPages {

    private final DeskSight sight;

    DeskPages(DeskSight sight) {
        this.sight = sight;
    }

    @GetMapping("/audit")
    String overview(Model model) {
        model.addAttribute("sight", sight.mine());
        return "audit/overview";
    }

    /** A refusal as a page a person can read. */
    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        return RefusedPage.of(refusal);
    }
}
