package org.yidan.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.shared.DomainException;

/** A refusal as a page a person can read, where a page answers and no problem document. */
public final class RefusedPage {

    private RefusedPage() {}

    /** The page with the sentence of the refusal and the status of its kind. */
    public static ModelAndView of(DomainException refusal) {
        return of(ProblemAdvice.status(refusal.kind()), String.valueOf(refusal.getMessage()));
    }

    static ModelAndView of(HttpStatus status, String reason) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(status);
        page.addObject("reason", reason);
        return page;
    }
}
