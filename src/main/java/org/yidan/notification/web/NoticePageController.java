package org.yidan.notification.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.engine.CurrentUser;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.inbox.Inbox;
import org.yidan.notification.inbox.NoticeQuestion;
import org.yidan.notification.operation.StuckDesk;
import org.yidan.notification.preference.Digest;
import org.yidan.notification.preference.PreferenceDesk;

/** The page of one's notices with the settings, and the page of stuck letters for administrators. */
@Controller
class NoticePageController {

    private static final int ROWS = 20;

    private final Inbox inbox;
    private final PreferenceDesk preferences;
    private final StuckDesk stuck;
    private final CurrentUser user;

    NoticePageController(Inbox inbox, PreferenceDesk preferences, StuckDesk stuck, CurrentUser user) {
        this.inbox = inbox;
        this.preferences = preferences;
        this.stuck = stuck;
        this.user = user;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable NoticeKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        NoticeQuestion question = new NoticeQuestion(unread, kind, page, ROWS);
        model.addAttribute("question", question);
        model.addAttribute("page", inbox.page(user.id(), question));
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("digests", Digest.values());
        model.addAttribute("wish", preferences.of(user.id()));
        model.addAttribute("operator", stuck.isAdministrator());
        return "notices/list";
    }

    /** Marks the notice read and goes where it points. */
    @PostMapping("/notices/{id}/read")
    String read(@PathVariable long id) {
        inbox.read(user.id(), id);
        return "redirect:/notices";
    }

    @PostMapping("/notices/read-all")
    String readAll() {
        inbox.readAll(user.id());
        return "redirect:/notices";
    }

    @PostMapping("/notices/settings")
    String change(@Valid @ModelAttribute PreferenceForm form) {
        preferences.set(user.id(), form.preference());
        return "redirect:/notices?saved#settings";
    }

    @GetMapping("/notices/stuck")
    String stuck(Model model) {
        model.addAttribute("stuck", stuck.stuck());
        return "notices/stuck";
    }

    @PostMapping("/notices/stuck")
    String tryAgain() {
        stuck.tryAgain();
        return "redirect:/notices/stuck";
    }
}
