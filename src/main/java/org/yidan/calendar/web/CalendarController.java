package org.yidan.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.holidays.HolidayDesk;
import org.yidan.calendar.holidays.HolidayFileFaulty;
import org.yidan.calendar.holidays.HolidayLoad;
import org.yidan.shared.web.ProblemAdvice;

/** The calendar over HTTP. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar", description = "工作日历 · working calendar")
class CalendarController {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final OfficeCalendar calendar;
    private final HolidayDesk desk;

    CalendarController(OfficeCalendar calendar, HolidayDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    @GetMapping("/deadline")
    @Operation(
            summary =
                    "When is it due, and day by day why; provisional while the holidays of that year are not loaded; clock is WORKING_HOURS, WORKING_DAYS or ELAPSED")
    DeadlineAnswer deadline(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String amount) {
        DeadlineQuestion question = DeadlineQuestion.of(region, clock, from, amount);
        return DeadlineAnswer.of(calendar.deadline(question.region(), question.from(), question.limit()));
    }

    @PostMapping(path = "/holidays", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Loads holidays from a csv file; replaces the years it contains")
    HolidayLoad load(
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Nullable Authentication who)
            throws IOException {
        return load(file.getBytes(), dryRun, who);
    }

    @PostMapping(
            path = "/holidays",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Operation(summary = "Loads holidays from csv in the body; replaces the years it contains")
    HolidayLoad load(
            @RequestBody byte[] csv,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Nullable Authentication who) {
        boolean allowed = who != null
                && who.getAuthorities().stream()
                        .map(granted -> String.valueOf(granted.getAuthority()))
                        .anyMatch(ADMINISTRATORS::equals);
        if (!allowed) {
            throw new HolidaysNotYours();
        }
        return desk.load(csv, dryRun);
    }

    /** The common problem document, with the faults beside it. */
    @ExceptionHandler
    ProblemDetail faulty(HolidayFileFaulty refusal) {
        ProblemDetail problem = ProblemAdvice.problem(refusal);
        problem.setProperty("faults", refusal.faults());
        return problem;
    }
}
