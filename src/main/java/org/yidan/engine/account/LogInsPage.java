package org.yidan.engine.account;

import java.security.Principal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.LogInLine;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.Reading;

/** The journal of log-ins, for auditors and administrators; administrators also stop and readmit users here. */
@Controller
class LogInsPage {

    private static final int LINES = 100;
    private static final String PAGE = "redirect:/audit/log-ins";

    private final LogInJournal journal;
    private final Suspensions suspensions;
    private final Standings standings;

    LogInsPage(LogInJournal journal, Suspensions suspensions, Standings standings) {
        this.journal = journal;
        this.suspensions = suspensions;
        this.standings = standings;
    }

    @GetMapping("/audit/log-ins")
    String show(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Authentication reader,
            Model model) {
        String asked = user.strip();
        List<LogInLine> lines = journal.lines(asked.isEmpty() ? null : asked, before, LINES + 1);
        boolean more = lines.size() > LINES;
        Reading.found(Math.min(lines.size(), LINES));
        model.addAttribute("lines", more ? lines.subList(0, LINES) : lines);
        model.addAttribute("next", more ? lines.get(LINES - 1).id() : 0L);
        model.addAttribute("user", asked);
        boolean administers =
                reader.getAuthorities().stream().anyMatch(group -> "camunda-admin".equals(group.getAuthority()));
        model.addAttribute("administers", administers);
        model.addAttribute(
                "standing", asked.isEmpty() ? null : standings.of(asked).orElse(null));
        return "account/log-ins";
    }

    @PostMapping("/audit/log-ins/suspend")
    String suspend(@RequestParam String user, Principal administrator, RedirectAttributes next) {
        return perform(() -> suspensions.suspend(user, administrator.getName()), user, next);
    }

    @PostMapping("/audit/log-ins/readmit")
    String readmit(@RequestParam String user, Principal administrator, RedirectAttributes next) {
        return perform(() -> suspensions.readmit(user, administrator.getName()), user, next);
    }

    private static String perform(Runnable act, String user, RedirectAttributes next) {
        next.addAttribute("user", user);
        try {
            act.run();
        } catch (DomainException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return PAGE;
    }
}
