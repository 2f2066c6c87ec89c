package org.yidan.casework.web;

import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.office.KindNames;
import org.yidan.casework.page.CasePages;
import org.yidan.casework.page.CaseView;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.page.Tombstone;
import org.yidan.casework.page.Tombstones;

/** The page of a case with the place to add attachments. */
@Controller
class CasePageController {

    private final CasePages pages;
    private final PartsDesk parts;
    private final CaseUploads uploads;
    private final GuideChecklist checklist;
    private final Tombstones tombstones;
    private final KindNames kinds;

    CasePageController(
            CasePages pages,
            PartsDesk parts,
            CaseUploads uploads,
            GuideChecklist checklist,
            Tombstones tombstones,
            KindNames kinds) {
        this.checklist = checklist;
        this.tombstones = tombstones;
        this.kinds = kinds;
        this.pages = pages;
        this.parts = parts;
        this.uploads = uploads;
    }

    @GetMapping("/cases/{caseNo}")
    String page(@PathVariable String caseNo, @RequestParam(required = false) @Nullable String instance, Model model) {
        Optional<Tombstone> destroyed = tombstones.find(caseNo);
        if (destroyed.isPresent()) {
            model.addAttribute("tombstone", destroyed.get());
            model.addAttribute("kindNames", kinds.byValue());
            return "cases/tombstone";
        }
        CaseView view = pages.read(caseNo);
        model.addAttribute("view", view);
        boolean linked = view.file().kind() == CaseKind.CALL; // a call's page has the link beside its duty
        model.addAttribute("guided", !linked && !checklist.of(caseNo).isEmpty());
        model.addAttribute("shared", parts.of(view, instance));
        return "cases/case";
    }

    /** Adds attachments to an open case. */
    @PostMapping("/cases/{caseNo}/files")
    String addFiles(
            @PathVariable String caseNo, @RequestParam String step, @RequestParam("file") List<MultipartFile> sent)
            throws IOException {
        uploads.add(caseNo, step, sent);
        return "redirect:/cases/" + caseNo + "#attachments";
    }

    /** An attachment's content, for whoever may see the case. */
    @GetMapping("/cases/{caseNo}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String caseNo, @PathVariable long id) {
        return uploads.content(caseNo, id);
    }

    /** The shrunk photo of an attachment, for whoever may see the case. */
    @GetMapping("/cases/{caseNo}/files/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String caseNo, @PathVariable long id) {
        return uploads.preview(caseNo, id);
    }
}
