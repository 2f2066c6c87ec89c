package org.yidan.calendar.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.calendar.holidays.ClosingDay;
import org.yidan.calendar.holidays.ClosingDayDesk;
import org.yidan.calendar.holidays.HolidayDesk;
import org.yidan.calendar.holidays.HolidayFileFaulty;
import org.yidan.calendar.holidays.HolidayPreview;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.web.RefusedPage;

/** The page of the holidays: what is loaded, and for the platform's administrator a year to look at first and load then. */
@Controller
class HolidayPageController {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final HolidayDesk desk;
    private final HolidayPreview preview;
    private final ClosingDayDesk closings;
    private final ClosingRights rights;
    private final OfficeClock clock;

    HolidayPageController(
            HolidayDesk desk,
            HolidayPreview preview,
            ClosingDayDesk closings,
            ClosingRights rights,
            OfficeClock clock) {
        this.clock = clock;
        this.desk = desk;
        this.preview = preview;
        this.closings = closings;
        this.rights = rights;
    }

    @GetMapping("/calendar/holidays")
    String list(Authentication reader, Model model) {
        model.addAttribute("days", desk.loaded());
        model.addAttribute("mayLoad", isAdministrator(reader));
        List<String> kept = rights.kept(reader);
        List<ClosingDay> closed = closings.of(rights.seen(reader));
        model.addAttribute("closings", closed);
        model.addAttribute("kept", kept);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "regions",
                Stream.concat(kept.stream(), closed.stream().map(ClosingDay::region))
                        .distinct()
                        .collect(Collectors.toMap(region -> region, rights::name)));
        return "calendar/holidays";
    }

    /** Looks at what was pasted; changes nothing. */
    @PostMapping("/calendar/holidays/preview")
    String look(@RequestParam(defaultValue = "") String csv, Authentication who, Model model) {
        requireAdministrator(who);
        list(who, model);
        model.addAttribute("csv", csv);
        model.addAttribute("preview", preview.of(bytes(csv)));
        return "calendar/holidays";
    }

    @PostMapping("/calendar/holidays")
    String load(@RequestParam(defaultValue = "") String csv, Authentication who) {
        requireAdministrator(who);
        desk.load(bytes(csv), false);
        return "redirect:/calendar/holidays";
    }

    /** The faults of what was pasted, row by row, above the same text. */
    @ExceptionHandler
    ModelAndView faulty(HolidayFileFaulty refusal) {
        ModelAndView page = RefusedPage.of(refusal);
        page.setViewName("calendar/faults");
        page.addObject("faults", refusal.faults());
        return page;
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static void requireAdministrator(Authentication who) {
        if (!isAdministrator(who)) {
            throw new HolidaysNotYours();
        }
    }

    private static boolean isAdministrator(Authentication who) {
        return who.getAuthorities().stream().anyMatch(granted -> ADMINISTRATORS.equals(granted.getAuthority()));
    }
}
