package org.yidan.engine.login;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.shared.web.OwnPath;

/** The log-in page; with the sample data it offers sample users and says that everything is a sample. */
@Controller
class LoginPageController {

    private static final List<String> SAMPLE_USERS = List.of(
            "420381001.caller",
            "420381001-cmd.township-dispatcher",
            "420381001.township-leader",
            "420381-cmd.county-dispatcher",
            "420381-sc.unit-clerk",
            "420381-sc.unit-clerk.2",
            "420381-sc.unit-handler",
            "420381-sc.unit-handler.2",
            "420381001.unit-handler",
            "420381-sc.unit-leader",
            "420381-cg.unit-leader",
            "420322101.township-leader",
            "420381-bb.staffing-office",
            "420381-bb.unit-leader",
            "420381-sf.justice-office",
            "420381-sf.legal-reviewer",
            "420381-gov.county-gov",
            "auditor",
            "designer",
            "admin");

    private final IdentityService identity;
    private final SampleLoginSettings sample;
    private final OutsideLogin outside;

    LoginPageController(IdentityService identity, SampleLoginSettings sample, OutsideLogin outside) {
        this.identity = identity;
        this.outside = outside;
        this.sample = sample;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(name = "outside", defaultValue = "") String why,
            Model model) {
        model.addAttribute("doors", outside.doors());
        model.addAttribute("refusedOutside", OutsideFailures.sentence(why));
        model.addAttribute("next", OwnPath.is(next) ? next : "");
        model.addAttribute("sample", sample.enabled());
        model.addAttribute("sampleUsers", sample.enabled() ? sampleUsers() : List.of());
        return "login";
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
