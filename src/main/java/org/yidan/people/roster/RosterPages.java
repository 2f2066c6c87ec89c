package org.yidan.people.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.people.OrganizationSight;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.ProblemAdvice;

/** Where administrators of people send the files again, look at the difference, and carry it out; and take the present state. */
@Controller
class RosterPages {

    private final RosterDesk desk;
    private final OrganizationSight sight;

    RosterPages(RosterDesk desk, OrganizationSight sight) {
        this.desk = desk;
        this.sight = sight;
    }

    @GetMapping("/organization/import")
    String form(Model model) {
        model.addAttribute("waiting", desk.waiting(sight.keeper()).orElse(null));
        model.addAttribute("today", sight.today());
        return "organization/import";
    }

    @PostMapping("/organization/import")
    String send(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        try {
            List<byte[]> contents = new ArrayList<>();
            for (MultipartFile one : file == null ? List.<MultipartFile>of() : file) {
                contents.add(one.getBytes());
            }
            next.addAttribute(
                    "id", desk.keep(sight.keeper(), contents, complete, lastDay == null ? sight.today() : lastDay));
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
            return form(model);
        }
        return "redirect:/organization/import/{id}";
    }

    @GetMapping("/organization/import/{id}")
    String difference(@PathVariable String id, Model model) {
        model.addAttribute("view", desk.show(sight.keeper(), number(id)));
        return "organization/difference";
    }

    @PostMapping("/organization/import/{id}/apply")
    String apply(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seal,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            next.addFlashAttribute("applied", desk.apply(new Because(sight.keeper(), reason), number(id), seal));
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("reason", reason);
            return difference(id, model);
        }
        return "redirect:/organization/import";
    }

    @PostMapping("/organization/import/{id}/drop")
    String drop(@PathVariable String id) {
        desk.drop(sight.keeper(), number(id));
        return "redirect:/organization/import";
    }

    @GetMapping("/organization/export.xlsx")
    ResponseEntity<byte[]> export() {
        String name = "organization-" + sight.today() + ".xlsx";
        return FileAnswer.of(name, FileAnswer.XLSX, desk.export(sight.keeper()));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw Refused.missing("organization.roster-gone");
        }
    }
}
