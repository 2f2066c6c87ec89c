package org.yidan.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yidan.casework.office.KindNames;
import org.yidan.casework.search.CaseLine;
import org.yidan.casework.search.CasePage;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSearch;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;

/** The list of all calls and cases one may see. */
@Controller
class CaseListController {

    private final CaseSearch search;
    private final CaseRows rows;
    private final CurrentUser user;
    private final Organization organization;
    private final KindNames kinds;

    CaseListController(CaseSearch search, CaseRows rows, CurrentUser user, Organization organization, KindNames kinds) {
        this.kinds = kinds;
        this.search = search;
        this.rows = rows;
        this.user = user;
        this.organization = organization;
    }

    @GetMapping("/cases")
    String list(@ModelAttribute("query") CaseQuestion query, Model model) {
        CasePage page = search.find(query);
        List<CaseLine> waiting = query.asksForAll() ? rows.waiting() : List.of();
        model.addAttribute("page", page);
        model.addAttribute("waiting", rows.of(waiting));
        model.addAttribute(
                "rows",
                rows.of(page.lines().stream()
                        .filter(line -> !waiting.contains(line))
                        .toList()));
        model.addAttribute("kinds", kinds.choices());
        model.addAttribute("kindNames", kinds.byValue());
        model.addAttribute("units", units());
        model.addAttribute("atWork", user.groups().stream().anyMatch(group -> Post.ofGroup(group)
                .isPresent()));
        return "cases/list";
    }

    /** The units of the regions the user holds posts in. */
    private List<OrganizationUnit> units() {
        Set<String> regions = user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .collect(Collectors.toSet());
        return organization.units().stream()
                .filter(unit -> regions.isEmpty() || regions.contains(unit.region()))
                .sorted(Comparator.comparing(OrganizationUnit::code))
                .toList();
    }
}
