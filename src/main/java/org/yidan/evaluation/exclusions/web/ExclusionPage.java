package org.yidan.evaluation.exclusions.web;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.exclusions.Exclusion;
import org.yidan.evaluation.exclusions.ExclusionDesk;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.web.Reading;

/** Where time that counts for nobody is read, entered and taken back. */
@Controller
class ExclusionPage {

    private static final String BACK = "redirect:/evaluation/exclusions?region=";

    private final ExclusionDesk desk;
    private final FigureSight sight;
    private final Organization organization;

    ExclusionPage(ExclusionDesk desk, FigureSight sight, Organization organization) {
        this.desk = desk;
        this.sight = sight;
        this.organization = organization;
    }

    /** The fields of the form; times as clocks of the office say them. */
    record Entered(
            @Nullable String region,
            @Nullable String unit,
            @Nullable String township,
            @Nullable String matter,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime until,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String basis) {

        ExclusionDesk.NewExclusion in(String place) {
            return new ExclusionDesk.NewExclusion(
                    place,
                    said(unit),
                    said(township),
                    said(matter),
                    from == null ? null : from.atZone(OfficeClock.ZONE).toInstant(),
                    until == null ? null : until.atZone(OfficeClock.ZONE).toInstant(),
                    Arrays.stream(Exclusion.Kind.values())
                            .filter(one -> one.name().equals(kind))
                            .findFirst()
                            .orElseThrow(() -> Refused.invalid("figures.exclusion-kind")),
                    reason == null ? "" : reason,
                    basis == null ? "" : basis);
        }

        private static @Nullable String said(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    @GetMapping("/evaluation/exclusions")
    String list(@RequestParam(required = false) @Nullable String region, Model model) {
        String place = sight.region(region);
        var lines = desk.of(place);
        Reading.found(lines.size());
        model.addAttribute("lines", lines);
        model.addAttribute("place", place);
        model.addAttribute("keeps", desk.keeps(place));
        model.addAttribute("kinds", Exclusion.Kind.values());
        model.addAttribute(
                "units",
                organization.units().stream()
                        .filter(unit -> unit.region().equals(place))
                        .toList());
        model.addAttribute("townships", organization.townships(place));
        return "evaluation/exclusions";
    }

    @PostMapping("/evaluation/exclusions")
    String enter(@ModelAttribute Entered entered) {
        String place = sight.region(entered.region());
        desk.enter(entered.in(place));
        return BACK + place;
    }

    @PostMapping("/evaluation/exclusions/{id}/withdraw")
    String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        desk.withdraw(id, reason);
        return "redirect:/evaluation/exclusions";
    }
}
