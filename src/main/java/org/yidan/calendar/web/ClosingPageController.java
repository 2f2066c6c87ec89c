package org.yidan.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.calendar.holidays.ClosingDay;
import org.yidan.calendar.holidays.ClosingDayDesk;
import org.yidan.calendar.holidays.ClosingDayDesk.NewClosing;
import org.yidan.calendar.holidays.HolidayPreview;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** Where the staffing office of a region closes its offices for a day: what moves is shown first. */
@Controller
class ClosingPageController {

    private static final String BACK = "redirect:/calendar/holidays#closing-title";

    private final ClosingDayDesk desk;
    private final HolidayPreview preview;
    private final HolidayPageController page;
    private final ClosingRights rights;

    ClosingPageController(
            ClosingDayDesk desk, HolidayPreview preview, HolidayPageController page, ClosingRights rights) {
        this.desk = desk;
        this.preview = preview;
        this.page = page;
        this.rights = rights;
    }

    /** The fields of the form. */
    record ClosingForm(
            @Nullable String region,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable String name,
            @Nullable String source) {

        NewClosing in(String place) {
            return new NewClosing(place, day, name == null ? "" : name, source == null ? "" : source);
        }
    }

    /** The address after a refusal, opened again. */
    @GetMapping("/calendar/closings")
    String again() {
        return BACK;
    }

    /** Shows what moves; carried out when it is confirmed. */
    @PostMapping("/calendar/closings")
    String close(
            @ModelAttribute("closing") ClosingForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        NewClosing closing = form.in(rights.require(who, form.region()));
        try {
            if (confirmed) {
                desk.close(closing, who.getName());
                return BACK;
            }
            model.addAttribute("moved", preview.of(closing, who.getName()));
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
        }
        return page.list(who, model);
    }

    @PostMapping("/calendar/closings/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        ClosingDay closing = desk.closing(id);
        rights.require(who, closing.region());
        try {
            if (confirmed) {
                desk.withdraw(closing, who.getName());
                return BACK;
            }
            model.addAttribute("moved", preview.ofWithdrawing(closing, who.getName()));
            model.addAttribute("withdrawing", closing);
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
        }
        return page.list(who, model);
    }
}
