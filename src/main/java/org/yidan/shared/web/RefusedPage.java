package org.yidan.shared.web;

import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.shared.DomainException;

/** A refusal as a page a person can read, where a page answers and no problem document. */
public final class RefusedPage {

    private RefusedPage() {}

    /** The page with the sentence of the refusal and the status of its kind. */
    public static ModelAndView of(DomainException refusal) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(ProblemAdvice.status(refusal.kind()));
        page.addObject("reason", Optional.ofNullable(refusal.getMessage()).orElse(""));
        return page;
    }
}
