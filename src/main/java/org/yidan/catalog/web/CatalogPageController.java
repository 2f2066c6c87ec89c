package org.yidan.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.importing.Importer;
import org.yidan.catalog.search.SynonymDesk;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;

/** The pages of the list: search, and one matter. */
@Controller
class CatalogPageController {

    private static final int ROWS = 20;
    private static final Set<String> PROPOSERS =
            Set.of(Role.STAFFING_OFFICE.id(), Role.UNIT_LEADER.id(), Role.TOWNSHIP_LEADER.id());

    private final MatterQuestions questions;
    private final MatterAnswers answers;
    private final MatterCatalog catalog;
    private final VersionRegister versions;
    private final Organization organization;
    private final DraftAnswers drafts;
    private final SynonymDesk synonyms;

    CatalogPageController(
            MatterQuestions questions,
            MatterAnswers answers,
            MatterCatalog catalog,
            VersionRegister versions,
            Organization organization,
            DraftAnswers drafts,
            SynonymDesk synonyms) {
        this.synonyms = synonyms;
        this.questions = questions;
        this.answers = answers;
        this.catalog = catalog;
        this.versions = versions;
        this.organization = organization;
        this.drafts = drafts;
    }

    /** A region with the name of its government. */
    record Region(String code, String name) {}

    @GetMapping("/catalog")
    String list(@ModelAttribute("query") MatterQuery query, Authentication reader, Model model) {
        MatterFilter filter = questions.filter(query, reader);
        MatterPage page = answers.page(filter, Parameters.page(query.page()), ROWS);
        model.addAttribute("page", page);
        model.addAttribute("ended", answers.restingOnNoLaw(page, filter.day()));
        model.addAttribute("regions", regions());
        model.addAttribute("domains", catalog.domains(filter.region(), filter.day()));
        model.addAttribute("unitTypes", catalog.unitTypes(filter.region(), filter.day()));
        model.addAttribute("versions", versions.versions(filter.region(), filter.day()));
        model.addAttribute("mayPropose", holdsOneOf(PROPOSERS, reader));
        model.addAttribute("keepsList", holdsOneOf(Set.of(Role.STAFFING_OFFICE.id()), reader));
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
        model.addAttribute("everyday", synonyms.of(asked, matter));
        model.addAttribute("mayEditWords", synonyms.mayEdit(asked, Importer.of(reader)));
        return "catalog/matter";
    }

    /** What people call the matter, by its keepers. */
    @PostMapping("/catalog/{code}/words")
    String words(
            @PathVariable String code,
            @RequestParam String region,
            @RequestParam(defaultValue = "") String words,
            Authentication keeper,
            RedirectAttributes next) {
        String matter = Parameters.code(code);
        String asked = Parameters.region(region.strip());
        synonyms.replaceOf(asked, matter, words, Importer.of(keeper));
        next.addFlashAttribute("wordsSaved", true);
        return "redirect:/catalog/" + matter + "?region=" + asked + "#words";
    }

    /** The page itself asks again. */
    private static boolean holdsOneOf(Set<String> roles, Authentication reader) {
        return reader.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .anyMatch(group -> roles.contains(group.substring(group.indexOf('.') + 1)));
    }

    private List<Region> regions() {
        return versions.regions().stream().map(this::region).toList();
    }

    private Region region(String code) {
        return new Region(code, organization.unit(organization.government(code)).name());
    }
}
