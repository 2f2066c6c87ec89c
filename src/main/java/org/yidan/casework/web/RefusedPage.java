package org.yidan.casework.web;

import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** A refusal as a page a person can read. */
final class RefusedPage {

    private RefusedPage() {}

    static ModelAndView of(DomainException refusal) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(ProblemAdvice.status(refusal.kind()));
        page.addObject("reason", Optional.ofNullable(refusal.getMessage()).orElse(""));
        return page;
    }
}
