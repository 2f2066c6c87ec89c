package org.yidan.evaluation.ledger.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.StepEntry;
import org.yidan.evaluation.ledger.LedgerDesk;
import org.yidan.evaluation.ledger.LedgerEntry;
import org.yidan.evaluation.ledger.LedgerLife.Life;
import org.yidan.evaluation.ledger.LedgerQuestion;
import org.yidan.evaluation.ledger.LedgerSearch;
import org.yidan.evaluation.ledger.LedgerSight;
import org.yidan.evaluation.ledger.LedgerStatus;
import org.yidan.evaluation.ledger.LedgerTable;
import org.yidan.evaluation.ledger.Tolerance;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.Texts;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.Reading;

/** The ledger: what is looked for with its figures, one entry with its life, and tables to take away. */
@Controller
class LedgerPages {

    private final LedgerSearch search;
    private final LedgerDesk desk;
    private final LedgerTable table;
    private final LedgerSight sight;
    private final Organization organization;
    private final Officers officers;

    LedgerPages(
            LedgerSearch search,
            LedgerDesk desk,
            LedgerTable table,
            LedgerSight sight,
            Organization organization,
            Officers officers) {
        this.search = search;
        this.desk = desk;
        this.table = table;
        this.sight = sight;
        this.organization = organization;
        this.officers = officers;
    }

    @GetMapping("/evaluation/ledger")
    String list(@ModelAttribute("query") LedgerQuestion query, Model model) {
        LedgerSearch.Found found = search.page(query);
        Reading.found(found.lines().size());
        model.addAttribute("found", found);
        model.addAttribute("byUnit", search.byUnit(query));
        model.addAttribute("byCategory", search.byCategory(query));
        model.addAttribute("units", units());
        model.addAttribute("categories", Category.values());
        model.addAttribute("statuses", LedgerStatus.values());
        model.addAttribute("severities", List.of(1, 2, 3));
        model.addAttribute("asked", asked());
        model.addAttribute("pageNo", query.page() == null ? 0 : query.page());
        return "evaluation/ledger";
    }

    /** What was asked, for addresses of other pages of the same. */
    private static String asked() {
        String query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page")
                .build()
                .getQuery();
        return query == null ? "" : "?" + query;
    }

    private List<OrganizationUnit> units() {
        LedgerSight.Sight seen = sight.mine();
        return organization.units().stream()
                .filter(unit -> seen.all()
                        || seen.regions().contains(unit.region())
                        || seen.units().contains(unit.code()))
                .sorted(Comparator.comparing(OrganizationUnit::code))
                .toList();
    }

    @GetMapping("/evaluation/ledger/{entry}")
    String entry(@PathVariable long entry, Model model) {
        Life life = desk.see(entry);
        model.addAttribute("life", life);
        model.addAttribute("line", life.first());
        model.addAttribute(
                "rule",
                Texts.first(life.first().ruleId(), "ledger.rule." + life.first().ruleId()));
        List<LedgerDesk.Evidence> evidence = desk.evidence(life.first());
        model.addAttribute("evidence", evidence);
        model.addAttribute("names", names(life, evidence));
        model.addAttribute("marks", Arrays.asList(Tolerance.values()));
        model.addAttribute(
                "inspector",
                sight.regionsAs(Role.INSPECTOR).contains(life.first().region()));
        return "evaluation/ledger-entry";
    }

    /** The names of all who occur. */
    private Map<String, String> names(Life life, List<LedgerDesk.Evidence> evidence) {
        Set<String> people = Stream.of(
                        Stream.of(life.first().person()),
                        life.later().stream().map(LedgerEntry::recordedBy),
                        evidence.stream().map(LedgerDesk.Evidence::actor))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("casework.actor-system"));
        return names;
    }

    @PostMapping("/evaluation/ledger/{entry}/tolerance")
    String tolerate(
            @PathVariable long entry, @RequestParam Tolerance mark, @RequestParam(defaultValue = "") String reason) {
        desk.tolerate(entry, mark, reason);
        return "redirect:/evaluation/ledger/" + entry;
    }

    @GetMapping("/evaluation/ledger.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("query") LedgerQuestion query) {
        return FileAnswer.of("ledger.csv", FileAnswer.CSV, table.csv(query));
    }

    @GetMapping("/evaluation/ledger.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute("query") LedgerQuestion query) {
        return FileAnswer.of("ledger.xlsx", FileAnswer.XLSX, table.workbook(query));
    }
}
