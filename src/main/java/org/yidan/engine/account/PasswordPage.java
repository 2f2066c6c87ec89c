package org.yidan.engine.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.engine.password.PasswordRules;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** Where everybody changes the own password; with a first password it is the only page there is. */
@Controller
class PasswordPage {

    private final OwnPassword passwords;
    private final PasswordRules rules;
    private final Standings standings;
    private final SessionLife sessions;

    PasswordPage(OwnPassword passwords, PasswordRules rules, Standings standings, SessionLife sessions) {
        this.passwords = passwords;
        this.rules = rules;
        this.standings = standings;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    String show(Principal user, Model model) {
        model.addAttribute("userId", user.getName());
        model.addAttribute("length", rules.length());
        model.addAttribute(
                "first",
                standings.of(user.getName()).map(Standing::hasFirstPassword).orElse(false));
        return "account/password";
    }

    @PostMapping("/account/password")
    String change(
            Principal user,
            @RequestParam String present,
            @RequestParam String next,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            passwords.change(user.getName(), present, next, again);
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
            return show(user, model);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.remember(user.getName(), session);
        }
        return "redirect:/account/password?changed";
    }
}
