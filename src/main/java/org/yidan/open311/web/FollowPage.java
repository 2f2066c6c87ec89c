package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.call.outside.FollowDesk;
import org.yidan.call.outside.FollowDesk.Rating;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.web.ClientAddress;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.shared.web.ProblemAdvice;

/** Where a caller follows the own call without a log-in, and the slip staff hand out with number and code. */
@Controller
class FollowPage {

    private final FollowDesk desk;

    FollowPage(FollowDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/follow")
    String form() {
        return "follow/follow";
    }

    /** Posted, so that the code stays out of addresses and logs. */
    @PostMapping("/follow")
    String follow(@RequestParam String callNo, @RequestParam String code, HttpServletRequest request, Model model) {
        model.addAttribute("callNo", callNo);
        model.addAttribute("code", code);
        model.addAttribute("followed", desk.follow(callNo, code, ClientAddress.of(request)));
        return "follow/follow";
    }

    /** What the caller thinks of the answer. The same page says what became of it, so that the code need not be typed again. */
    @PostMapping("/follow/rating")
    String rate(
            @RequestParam String callNo,
            @RequestParam String code,
            @RequestParam boolean satisfied,
            @RequestParam(defaultValue = "NO") Rating.Solved solved,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        String address = ClientAddress.of(request);
        model.addAttribute("code", code);
        try {
            desk.rate(callNo, code, address, new Rating(satisfied, solved, reason));
        } catch (Refused refusal) {
            if (refusal.kind() == DomainException.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("reason", refusal.getMessage());
            model.addAttribute("typed", reason);
        }
        model.addAttribute("callNo", callNo);
        model.addAttribute("followed", desk.follow(callNo, code, address));
        return "follow/follow";
    }

    /** Number and code to hand to the caller, for those who may see the call. */
    @GetMapping("/follow/slip/{callNo}")
    String slip(@PathVariable String callNo, Model model) {
        model.addAttribute("callNo", callNo);
        model.addAttribute("code", desk.knownCodeOf(callNo).orElse(null));
        return "follow/slip";
    }

    /** Makes the code of a call that has none yet. */
    @PostMapping("/follow/slip/{callNo}")
    String makeSlip(@PathVariable String callNo) {
        desk.codeOf(callNo);
        return "redirect:/follow/slip/{callNo}";
    }

    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        HttpStatus status = ProblemAdvice.status(refusal.kind());
        ModelAndView page = new ModelAndView("follow/follow");
        page.setStatus(status);
        page.addObject("times", new OfficeTimes());
        page.addObject("reason", Optional.ofNullable(refusal.getMessage()).orElse(""));
        return page;
    }
}
