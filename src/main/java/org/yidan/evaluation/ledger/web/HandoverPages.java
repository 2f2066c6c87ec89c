package org.yidan.evaluation.ledger.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.ledger.LedgerSight;
import org.yidan.evaluation.ledger.handover.ClueDesk;
import org.yidan.evaluation.ledger.handover.Handover;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.Reading;

/** Handovers to discipline inspection: asked for, decided, fetched. */
@Controller
class HandoverPages {

    private final ClueDesk desk;
    private final LedgerSight sight;
    private final Organization organization;

    HandoverPages(ClueDesk desk, LedgerSight sight, Organization organization) {
        this.desk = desk;
        this.sight = sight;
        this.organization = organization;
    }

    @GetMapping("/evaluation/handovers")
    String list(Model model) {
        List<Handover> found = desk.list();
        Reading.found(found.size());
        var asking = sight.regionsAs(Role.DISCIPLINE_VIEWER, Role.INSPECTOR);
        model.addAttribute("handovers", found);
        model.addAttribute("me", sight.userId());
        model.addAttribute("asks", !asking.isEmpty());
        model.addAttribute("deciding", sight.regionsAs(Role.INSPECTOR, Role.COUNTY_GOV));
        model.addAttribute(
                "units",
                organization.units().stream()
                        .filter(unit -> asking.contains(unit.region()))
                        .sorted(Comparator.comparing(OrganizationUnit::code))
                        .toList());
        return "evaluation/handovers";
    }

    @PostMapping("/evaluation/handovers")
    String ask(
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason) {
        desk.ask(unit, from, to, reason);
        return "redirect:/evaluation/handovers";
    }

    @PostMapping("/evaluation/handovers/{handoverNo}/decision")
    String decide(
            @PathVariable String handoverNo,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String note) {
        desk.decide(handoverNo, approve, note);
        return "redirect:/evaluation/handovers";
    }

    @GetMapping("/evaluation/handovers/{handoverNo}.pdf")
    ResponseEntity<byte[]> form(@PathVariable String handoverNo) {
        return FileAnswer.of(
                handoverNo + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                desk.out(handoverNo).pdf());
    }

    @GetMapping("/evaluation/handovers/{handoverNo}.zip")
    ResponseEntity<byte[]> bundle(@PathVariable String handoverNo) {
        return FileAnswer.of(handoverNo + ".zip", "application/zip", desk.bundle(handoverNo));
    }
}
