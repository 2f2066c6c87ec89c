package org.yidan.designer.rehearsal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.designer.rehearsal.scenario.Outcome;
import org.yidan.designer.rehearsal.scenario.Scenario;
import org.yidan.designer.rehearsal.scenario.ScenarioRun;
import org.yidan.designer.rehearsal.scenario.ScenarioSheet;
import org.yidan.designer.release.Drafts;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.ProblemAdvice;

/** Where designers try a draft, or what is in force, by a scenario; each line says what came instead of what was expected. */
@Controller
class RehearsalPages {

    /** Stands before the number of a draft where versions are chosen. */
    private static final String DRAFT = "draft-";

    private final ScenarioRun run;
    private final ScenarioSheet sheets;
    private final KeptScenarios kept;
    private final Versions versions;
    private final Drafts drafts;

    RehearsalPages(ScenarioRun run, ScenarioSheet sheets, KeptScenarios kept, Versions versions, Drafts drafts) {
        this.run = run;
        this.sheets = sheets;
        this.kept = kept;
        this.versions = versions;
        this.drafts = drafts;
    }

    @GetMapping("/designer/rehearsal")
    String choose(@RequestParam(defaultValue = "") String draft, Model model) {
        model.addAttribute("versions", versions.all());
        model.addAttribute("drafts", drafts.open());
        model.addAttribute("chosenVersion", DRAFT + draft);
        model.addAttribute("scenarios", kept.titles());
        return "designer/rehearsal";
    }

    /** A kept scenario as a file, to be changed and rehearsed again. */
    @GetMapping("/designer/rehearsal/scenarios/{name}")
    ResponseEntity<byte[]> scenario(@PathVariable String name) {
        return FileAnswer.of(name, "text/csv", kept.content(name));
    }

    @PostMapping("/designer/rehearsal")
    String rehearse(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            HttpServletResponse response,
            Model model)
            throws IOException {
        choose("", model);
        model.addAttribute("chosenVersion", version);
        model.addAttribute("chosenScenario", scenario);
        try {
            Outcome outcome = run.walk(draft(version, files), scenario(scenario, sheet));
            model.addAttribute("outcome", outcome);
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
        }
        return "designer/rehearsal";
    }

    private Draft draft(String version, @Nullable List<MultipartFile> files) throws IOException {
        List<Draft.File> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                sent.add(new Draft.File(String.valueOf(file.getOriginalFilename()), file.getBytes()));
            }
        }
        if (!sent.isEmpty()) {
            return new Draft("草稿", sent);
        }
        if (version.startsWith(DRAFT)) {
            return waiting(version.substring(DRAFT.length()));
        }
        return version.isEmpty() ? Draft.NONE : versions.draft(version);
    }

    /** A draft that waits for its release. */
    private Draft waiting(String number) {
        return drafts.open().stream()
                .filter(one -> String.valueOf(one.id()).equals(number))
                .findFirst()
                .map(one -> new Draft(
                        one.name(),
                        drafts.files(one.id()).stream()
                                .map(file -> new Draft.File(file.name(), file.content()))
                                .toList()))
                .orElseThrow(() -> Refused.missing("designer.draft-unknown"));
    }

    private Scenario scenario(String name, @Nullable MultipartFile sheet) throws IOException {
        if (sheet != null && !sheet.isEmpty()) {
            return sheets.read(String.valueOf(sheet.getOriginalFilename()), sheet.getBytes());
        }
        if (name.isEmpty()) {
            throw Refused.invalid("designer.scenario-none");
        }
        return kept.read(name);
    }
}
