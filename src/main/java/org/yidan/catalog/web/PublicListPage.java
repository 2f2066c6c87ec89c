package org.yidan.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.search.MatterFinder;
import org.yidan.organization.Organization;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.web.ClientAddress;
import org.yidan.shared.web.ProblemAdvice;

/** The list in force today for everybody, without a log-in: what the published list says, and nothing of the office. */
@Controller
class PublicListPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 500;

    private final PublicListSwitch allowed;
    private final MatterAnswers answers;
    private final MatterFinder finder;
    private final Organization organization;
    private final RateLimits limits;
    private final OfficeClock clock;

    PublicListPage(
            PublicListSwitch allowed,
            MatterAnswers answers,
            MatterFinder finder,
            Organization organization,
            RateLimits limits,
            OfficeClock clock) {
        this.allowed = allowed;
        this.answers = answers;
        this.finder = finder;
        this.organization = organization;
        this.limits = limits;
        this.clock = clock;
    }

    /** A region with a list. */
    record Region(String code, String name) {}

    @GetMapping("/list")
    String list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Model model) {
        List<String> regions = open(request);
        String asked = region(region, regions);
        LocalDate today = clock.today();
        String words = Parameters.words("q", q);
        int number = Math.min(Parameters.page(page), LAST_PAGE);
        model.addAttribute("q", words);
        model.addAttribute("regions", regions.stream().map(this::region).toList());
        model.addAttribute("page", answers.page(MatterFilter.all(asked, today), number, ROWS));
        if (words != null) {
            List<MatterEntry> found = finder.find(words, asked, today, ROWS);
            model.addAttribute("found", found.stream().map(MatterSummary::of).toList());
        }
        return "catalog/public-list";
    }

    @GetMapping("/list/{code}")
    String matter(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            HttpServletRequest request,
            Model model) {
        String asked = region(region, open(request));
        MatterDetail detail = answers.detail(Parameters.code(code), asked, clock.today(), null);
        model.addAttribute("detail", detail);
        model.addAttribute("matter", detail.matter());
        model.addAttribute("regionName", organization.regionName(asked));
        return "catalog/public-matter";
    }

    /** A refusal as a page a person can read. */
    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        ModelAndView page = new ModelAndView("catalog/public-refused");
        page.setStatus(ProblemAdvice.status(refusal.kind()));
        page.addObject("reason", refusal.getMessage());
        return page;
    }

    /** The regions with a list; where the list is not public, there is no such page. */
    private List<String> open(HttpServletRequest request) {
        List<String> regions = allowed.regions();
        if (regions.isEmpty()) {
            throw Refused.missing("catalog.not-public");
        }
        limits.take(Limit.PUBLIC_LIST, ClientAddress.of(request));
        return regions;
    }

    private static String region(@Nullable String asked, List<String> regions) {
        if (asked == null || asked.isBlank()) {
            return regions.get(0);
        }
        String region = Parameters.region(asked.strip());
        if (!regions.contains(region)) {
            throw Refused.missing("catalog.not-public");
        }
        return region;
    }

    private Region region(String code) {
        return new Region(code, organization.regionName(code));
    }
}
