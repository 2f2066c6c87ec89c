package org.yidan.engine.login;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yidan.engine.account.FirstPage;

/** The log-in page; with the sample data it offers sample users and says that everything is a sample. */
@Controller
class LoginPageController {

    private static final List<String> SAMPLE_USERS = List.of(
            "420381001.caller",
            "420381001-cmd.township-dispatcher",
            "420381001.township-leader",
            "420381-cmd.county-dispatcher",
            "420381-sc.unit-clerk",
            "420381-sc.unit-handler",
            "auditor",
            "designer",
            "admin");

    private final IdentityService identity;
    private final SampleLoginSettings sample;

    LoginPageController(IdentityService identity, SampleLoginSettings sample) {
        this.identity = identity;
        this.sample = sample;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("sample", sample.enabled());
        model.addAttribute("sampleUsers", sample.enabled() ? sampleUsers() : List.of());
        return "login";
    }

    @GetMapping("/")
    String home(@Nullable Authentication user) {
        return "redirect:" + FirstPage.of(user);
    }

    private List<SampleUser> sampleUsers() {
        return SAMPLE_USERS.stream()
                .flatMap(id -> identity.createUserQuery().userId(id).unlimitedList().stream())
                .map(user -> new SampleUser(user.getId(), name(user.getFirstName(), user.getLastName())))
                .toList();
    }

    private static String name(String first, String last) {
        return ((last == null ? "" : last) + " " + (first == null ? "" : first)).trim();
    }

    record SampleUser(String id, String name) {}
}
