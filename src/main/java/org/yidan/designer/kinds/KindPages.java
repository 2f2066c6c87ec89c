package org.yidan.designer.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.casework.office.OfficeKind;
import org.yidan.casework.office.OfficeKinds;
import org.yidan.casework.office.OfficeModel;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Role;
import org.yidan.shared.DomainException;

/** Lists the office's own kinds of cases and changes who begins them. */
@Controller
class KindPages {

    private static final String PAGE = "designer/kinds";

    private final OfficeKinds kinds;
    private final Officers officers;
    private final CurrentUser user;

    KindPages(OfficeKinds kinds, Officers officers, CurrentUser user) {
        this.kinds = kinds;
        this.officers = officers;
        this.user = user;
    }

    @GetMapping("/designer/kinds")
    String kinds(@RequestParam(required = false) @Nullable String changed, Model model) {
        return page(changed, null, model);
    }

    @PostMapping("/designer/kinds/{process}")
    String change(
            @PathVariable String process, @RequestParam(required = false) @Nullable List<String> role, Model model) {
        Set<Role> roles = role == null
                ? Set.of()
                : role.stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
        try {
            kinds.changeStarters(process, roles, user.id());
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            return page(process, refused.getMessage(), model);
        }
        return "redirect:/designer/kinds?changed=" + process;
    }

    private String page(@Nullable String changed, @Nullable String refusal, Model model) {
        List<OfficeKind> all = kinds.all();
        List<OfficeKinds.Change> changes = kinds.changes();
        model.addAttribute("kinds", all);
        model.addAttribute("changes", changes);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> OfficeModel.mayBegin(List.of(role)))
                        .toList());
        model.addAttribute(
                "names",
                officers.names(
                        changes.stream().map(OfficeKinds.Change::by).distinct().toList()));
        model.addAttribute("changed", changed);
        model.addAttribute("refusal", refusal);
        return PAGE;
    }
}
