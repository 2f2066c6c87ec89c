package org.yidan.adjustment.carryover.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.adjustment.carryover.CarryOverDesk;
import org.yidan.adjustment.carryover.CarryOverItem;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.adjustment.carryover.CarryOverRun;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;

/** The impact of an adjustment or power return on open items: shown, chosen for, reported. */
@Controller
class ImpactPageController {

    private final CarryOverDesk desk;
    private final ImpactSight sight;
    private final ImpactPages pages;
    private final ImpactLines lines;
    private final CurrentUser user;

    ImpactPageController(
            CarryOverDesk desk, ImpactSight sight, ImpactPages pages, ImpactLines lines, CurrentUser user) {
        this.desk = desk;
        this.sight = sight;
        this.pages = pages;
        this.lines = lines;
        this.user = user;
    }

    @GetMapping("/cases/{caseNo}/impact")
    String page(
            @PathVariable String caseNo,
            @RequestParam(required = false) @Nullable String treatment,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int changed,
            Model model) {
        CarryOverRun run = sight.see(caseNo);
        model.addAttribute("view", pages.view(run, filter(treatment, state), Math.max(0, page)));
        model.addAttribute("treatments", pages.treatments());
        model.addAttribute("states", pages.states());
        model.addAttribute("changed", changed);
        return "carryover/impact";
    }

    /** Chooses a treatment for the ticked items, or for all the filter meets. */
    @PostMapping("/cases/{caseNo}/impact/choices")
    String choose(
            @PathVariable String caseNo,
            @RequestParam(required = false) @Nullable List<String> key,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String treatment,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam String chosen,
            @RequestParam(defaultValue = "") String reason) {
        CarryOverRun run = sight.see(caseNo);
        List<String> keys = all
                ? desk.keys(run.runNo(), filter(treatment, state))
                : Optional.ofNullable(key).orElse(List.of());
        desk.chooseAll(run.runNo(), keys, known(CarryOverTreatment.class, chosen), reason, user.id());
        return "redirect:/cases/" + run.caseNo() + "/impact?changed=" + keys.size();
    }

    /** Looks at the open items anew. */
    @PostMapping("/cases/{caseNo}/impact/refresh")
    String refresh(@PathVariable String caseNo) {
        CarryOverRun run = sight.see(caseNo);
        if (!sight.mayChoose(run)) {
            throw Refused.forbidden("carryover.staffing-office-only");
        }
        desk.refresh(run.runNo());
        return "redirect:/cases/" + run.caseNo() + "/impact";
    }

    /** The report of all items as a file. */
    @GetMapping("/cases/{caseNo}/impact/report.csv")
    ResponseEntity<byte[]> report(@PathVariable String caseNo) {
        CarryOverRun run = sight.see(caseNo);
        String csv = ImpactReport.csv(lines.of(desk.report(run.runNo()).items()));
        return FileAnswer.of(run.runNo() + ".csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ItemFilter filter(@Nullable String treatment, @Nullable String state) {
        return new ItemFilter(
                treatment == null || treatment.isBlank() ? null : known(CarryOverTreatment.class, treatment),
                state == null || state.isBlank() ? null : known(CarryOverItem.State.class, state));
    }

    private static <E extends Enum<E>> E known(Class<E> type, String value) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw Refused.invalid("carryover.unknown-choice", value);
    }
}
