package org.yidan.shared.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page says times as people read them: its template calls it {@code times}. */
@ControllerAdvice
class PageTimes {

    @ModelAttribute("times")
    OfficeTimes times() {
        return new OfficeTimes();
    }
}
