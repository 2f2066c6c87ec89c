package org.yidan.powerreturn.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.CurrentUser;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.application.ReturnApplicants;
import org.yidan.powerreturn.application.ReturnApplicants.Applicant;

/** What the start form of a return offers its user: the delegated matters of his township, or of the region. */
@RestController
@RequestMapping("/api/power-returns")
class ReturnStarterApi {

    private final ReturnApplicants applicants;
    private final DelegatedMatters matters;
    private final CurrentUser user;

    ReturnStarterApi(ReturnApplicants applicants, DelegatedMatters matters, CurrentUser user) {
        this.applicants = applicants;
        this.matters = matters;
        this.user = user;
    }

    record Choice(String code, String name) {}

    /** @param office whether the user acts for the staffing office, which carries out higher decisions */
    record Starter(String region, String unit, String unitName, boolean office, List<Choice> matters) {}

    /** The user's unit and the matters it may give back; refuses who may not apply. */
    @GetMapping("/starter")
    Starter starter() {
        Applicant applicant = applicants.of(user.id());
        List<MatterEntry> own =
                applicant.office() ? matters.of(applicant.region()) : matters.of(applicant.region(), applicant.unit());
        return new Starter(
                applicant.region(),
                applicant.unit(),
                matters.name(applicant.unit()),
                applicant.office(),
                own.stream()
                        .map(entry -> new Choice(entry.code(), entry.name()))
                        .toList());
    }
}
