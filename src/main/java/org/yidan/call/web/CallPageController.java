package org.yidan.call.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.yidan.call.Call;
import org.yidan.call.casefile.CallView;
import org.yidan.call.casefile.CaseFileDesk;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.shared.web.ProblemAdvice;

/** The page of one call, at the address all cases have, with the place to add photos. */
@Controller
class CallPageController {

    private final CaseFileDesk desk;
    private final CaseTasks tasks;
    private final PartsDesk parts;

    CallPageController(CaseFileDesk desk, CaseTasks tasks, PartsDesk parts) {
        this.desk = desk;
        this.tasks = tasks;
        this.parts = parts;
    }

    @ModelAttribute("times")
    OfficeTimes times() {
        return new OfficeTimes();
    }

    /** The list of calls is part of the list of all cases. */
    @GetMapping("/calls")
    RedirectView list() {
        return moved("/cases?kind=CALL");
    }

    /** The address a call had before every case got the same kind of address. */
    @GetMapping("/calls/{callNo}")
    RedirectView oldAddress(@PathVariable String callNo) {
        return moved("/cases/" + UriUtils.encodePathSegment(callNo, StandardCharsets.UTF_8));
    }

    private static RedirectView moved(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return view;
    }

    @GetMapping("/cases/{callNo:HJ-.+}")
    String call(@PathVariable String callNo, @RequestParam(required = false) @Nullable String instance, Model model) {
        CallView file = desk.read(callNo);
        Call call = file.call();
        VisibleCase seen = new VisibleCase(callNo, "CALL", call.region(), call.isOpen(), file.takesPart());
        model.addAttribute("file", file);
        model.addAttribute("shared", parts.of(seen, tasks.open(callNo), file.steps(), instance));
        return "calls/call";
    }

    /** A refusal as a page a person can read. */
    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(ProblemAdvice.status(refusal.kind()));
        page.addObject("reason", Optional.ofNullable(refusal.getMessage()).orElse(""));
        return page;
    }
}
