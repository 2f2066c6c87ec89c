package org.yidan.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.organization.Organization;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** The pages of the list: search, and one matter. */
@Controller
class CatalogPageController {

    private static final int ROWS = 20;

    private final MatterQuestions questions;
    private final MatterAnswers answers;
    private final MatterCatalog catalog;
    private final VersionRegister versions;
    private final Organization organization;
    private final DraftAnswers drafts;
    private final LegalBasisWatch legalBasis;

    CatalogPageController(
            MatterQuestions questions,
            MatterAnswers answers,
            MatterCatalog catalog,
            VersionRegister versions,
            Organization organization,
            DraftAnswers drafts,
            LegalBasisWatch legalBasis) {
        this.questions = questions;
        this.answers = answers;
        this.catalog = catalog;
        this.versions = versions;
        this.organization = organization;
        this.drafts = drafts;
        this.legalBasis = legalBasis;
    }

    /** A region with the name of its government. */
    record Region(String code, String name) {}

    @GetMapping("/catalog")
    String list(@ModelAttribute("query") MatterQuery query, Authentication reader, Model model) {
        MatterFilter filter = questions.filter(query, reader);
        MatterPage page = answers.page(filter, Parameters.page(query.page()), ROWS);
        model.addAttribute("page", page);
        model.addAttribute(
                "ended",
                legalBasis.restingOnNoLaw(
                        page.content().stream().map(MatterSummary::entryId).toList(), filter.day()));
        model.addAttribute("regions", regions());
        model.addAttribute("domains", catalog.domains(filter.region(), filter.day()));
        model.addAttribute("unitTypes", catalog.unitTypes(filter.region(), filter.day()));
        model.addAttribute("versions", versions.versions(filter.region(), filter.day()));
        model.addAttribute("drafts", drafts.drafts(filter.region(), reader));
        return "catalog/list";
    }

    @GetMapping("/catalog/{code}")
    String matter(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Authentication reader,
            Model model) {
        String asked = questions.region(region, reader);
        LocalDate day = questions.day(asOf);
        String matter = Parameters.code(code);
        Instant known = Parameters.moment("knownAt", knownAt);
        LocalDate removedOn = answers.removedOn(matter, asked, day, known);
        LocalDate shown = removedOn == null ? day : removedOn.minusDays(1);
        MatterDetail detail = answers.detail(matter, asked, shown, known);
        model.addAttribute("removedOn", removedOn);
        model.addAttribute("detail", detail);
        model.addAttribute("matter", detail.matter());
        model.addAttribute("regionName", region(asked).name());
        return "catalog/matter";
    }

    /** A refusal as a page a person can read. */
    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(ProblemAdvice.status(refusal.kind()));
        page.addObject("reason", refusal.getMessage());
        return page;
    }

    private List<Region> regions() {
        return versions.regions().stream().map(this::region).toList();
    }

    private Region region(String code) {
        return new Region(code, organization.unit(organization.government(code)).name());
    }
}
