package org.yidan.call.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.call.CallOutcome;
import org.yidan.call.casefile.CallQuestion;
import org.yidan.call.casefile.CallSearch;
import org.yidan.call.casefile.CaseFileDesk;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.shared.web.ProblemAdvice;

/** The pages of calls: the search for those one may see, and the file of one call with the place to add photos. */
@Controller
class CallPageController {

    private final CaseFileDesk desk;
    private final CallSearch search;
    private final PhotoIntake photos;

    CallPageController(CaseFileDesk desk, CallSearch search, PhotoIntake photos) {
        this.desk = desk;
        this.search = search;
        this.photos = photos;
    }

    @ModelAttribute("times")
    OfficeTimes times() {
        return new OfficeTimes();
    }

    @GetMapping("/calls")
    String list(@ModelAttribute("query") CallQuestion query, Model model) {
        model.addAttribute("page", search.find(query));
        model.addAttribute("outcomes", CallOutcome.values());
        return "calls/list";
    }

    @GetMapping("/calls/{callNo}")
    String call(@PathVariable String callNo, Model model) {
        model.addAttribute("file", desk.read(callNo));
        return "calls/call";
    }

    /** Adds photos to a step of a running call. */
    @PostMapping("/calls/{callNo}/files")
    String addFiles(
            @PathVariable String callNo, @RequestParam String step, @RequestParam("file") List<MultipartFile> sent)
            throws IOException {
        photos.add(callNo, step, sent);
        return "redirect:/calls/" + callNo + "#photos";
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
