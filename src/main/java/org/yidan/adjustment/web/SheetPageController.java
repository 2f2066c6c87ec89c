package org.yidan.adjustment.web;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.adjustment.sheet.SheetComparison;
import org.yidan.adjustment.sheet.SheetDesk;
import org.yidan.adjustment.sheet.SheetDesk.Wish;
import org.yidan.organization.Organization;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The page on which a changed sheet of the list becomes a proposal. The sheet travels with the page that shows its difference and
 * is compared anew when it is proposed, so that nothing is kept in between.
 */
@Controller
class SheetPageController {

    private static final int LARGEST = 1024 * 1024;
    private static final String PAGE = "catalog/sheet";

    private final SheetDesk desk;
    private final Organization organization;
    private final OfficeClock clock;

    SheetPageController(SheetDesk desk, Organization organization, OfficeClock clock) {
        this.desk = desk;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/catalog/sheet")
    String page(Model model) {
        addRegion(model);
        return PAGE;
    }

    @PostMapping("/catalog/sheet")
    String compare(@RequestParam MultipartFile file, Model model) throws IOException {
        addRegion(model);
        if (file.isEmpty() || file.getSize() > LARGEST) {
            model.addAttribute(
                    "reason", Refused.invalid("adjustment.sheet-size").getMessage());
            return PAGE;
        }
        show(model, file.getBytes(), new Wish("", null, false, UUID.randomUUID().toString()));
        return PAGE;
    }

    @PostMapping("/catalog/sheet/proposal")
    String propose(
            @RequestParam String sheet,
            @RequestParam String mark,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String resources,
            @RequestParam(defaultValue = "false") boolean removalsSeen,
            Model model) {
        byte[] content = content(sheet);
        Wish wish = new Wish(reason.strip(), resources.isBlank() ? null : resources.strip(), removalsSeen, mark(mark));
        try {
            return "redirect:/cases/" + desk.propose(content, wish).caseNo();
        } catch (Refused refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            addRegion(model);
            show(model, content, wish);
            model.addAttribute("reason", refusal.getMessage());
            return PAGE;
        }
    }

    private void addRegion(Model model) {
        String region = desk.region();
        model.addAttribute("region", region);
        model.addAttribute("regionName", organization.regionName(region));
        model.addAttribute("today", clock.today());
    }

    private void show(Model model, byte[] content, Wish wish) {
        SheetComparison comparison = desk.compare(content);
        model.addAttribute("comparison", comparison);
        model.addAttribute("wish", wish);
        if (comparison.proposable()) {
            model.addAttribute("sheet", Base64.getUrlEncoder().withoutPadding().encodeToString(content));
        }
    }

    private static byte[] content(String sheet) {
        try {
            return Base64.getUrlDecoder().decode(sheet);
        } catch (IllegalArgumentException unreadable) {
            throw Refused.invalid("adjustment.sheet-size");
        }
    }

    private static String mark(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException unreadable) {
            throw Refused.invalid("adjustment.sheet-size");
        }
    }
}
