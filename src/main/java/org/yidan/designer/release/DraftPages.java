package org.yidan.designer.release;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.designer.release.Draft.Origin;
import org.yidan.designer.release.ReleaseDesk.View;
import org.yidan.designer.release.Submissions.Sent;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.ProblemAdvice;

/** The drafts: sent here or from Modeler, shown with their difference to what runs, released, rejected or taken back. */
@Controller
class DraftPages {

    private static final int ENDED = 50;
    private static final int FINDINGS = 400;

    private final Submissions submissions;
    private final ReleaseDesk desk;
    private final Deploying deploying;
    private final ModelVersions versions;
    private final DeploymentMode mode;
    private final CurrentUser user;

    DraftPages(
            Submissions submissions,
            ReleaseDesk desk,
            Deploying deploying,
            ModelVersions versions,
            DeploymentMode mode,
            CurrentUser user) {
        this.submissions = submissions;
        this.desk = desk;
        this.deploying = deploying;
        this.versions = versions;
        this.mode = mode;
        this.user = user;
    }

    @GetMapping("/designer/drafts")
    String drafts(Model model) {
        List<Draft> open = desk.open();
        List<Draft> ended = desk.ended(ENDED);
        List<Draft> all = new ArrayList<>(open);
        all.addAll(ended);
        model.addAttribute("open", open);
        model.addAttribute("ended", ended);
        model.addAttribute("names", versions.namesOf(all));
        model.addAttribute("direct", mode.isDirect());
        model.addAttribute("designs", person().designs());
        return "designer/drafts";
    }

    @PostMapping("/designer/drafts")
    String send(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (MultipartFile one : file == null ? List.<MultipartFile>of() : file) {
            String chosen = String.valueOf(one.getOriginalFilename());
            if (!chosen.isEmpty()) {
                files.add(new ModelFile(chosen, one.getBytes()));
            }
        }
        try {
            return "redirect:/designer/drafts/"
                    + submissions.send(new Sent(name, Origin.PAGE, reason, files), person());
        } catch (ParseException | DomainException refusal) {
            show(refusal, response, model);
            model.addAttribute("name", name);
            model.addAttribute("reason", reason);
            return drafts(model);
        }
    }

    @GetMapping("/designer/drafts/{id}")
    String draft(@PathVariable String id, Model model) {
        View view = desk.view(number(id));
        Draft draft = view.draft();
        Person person = person();
        boolean own = draft.drawnBy().equals(person.id());
        model.addAttribute("view", view);
        model.addAttribute("names", versions.namesOf(List.of(draft)));
        model.addAttribute("findings", draft.open() ? findings(view) : null);
        model.addAttribute("warnings", draft.open() ? deploying.warnings(view.files()) : List.of());
        model.addAttribute("mayRelease", draft.open() && !own && person.releases());
        model.addAttribute("mayReject", draft.open() && !own && person.releases());
        model.addAttribute("mayWithdraw", draft.open() && own);
        model.addAttribute("designs", person.designs());
        return "designer/draft";
    }

    /** What is wrong with it today: what the checks ask may have changed since it was sent. */
    private @Nullable String findings(View view) {
        try {
            deploying.attempt(view.files(), view.draft().drawnBy());
            return null;
        } catch (ParseException | DomainException found) {
            return found.getMessage();
        }
    }

    @GetMapping("/designer/drafts/{id}.zip")
    ResponseEntity<byte[]> files(@PathVariable String id) {
        return FileAnswer.of(
                "draft-" + number(id) + ".zip",
                "application/zip",
                Bundles.zip(desk.view(number(id)).files()));
    }

    @PostMapping("/designer/drafts/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletResponse response,
            Model model) {
        return act(id, () -> desk.release(number(id), seen, confirmed, person()), response, model);
    }

    @PostMapping("/designer/drafts/{id}/reject")
    String reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("reason", reason);
        return act(id, () -> desk.reject(number(id), reason, person()), response, model);
    }

    @PostMapping("/designer/drafts/{id}/withdraw")
    String withdraw(@PathVariable String id, HttpServletResponse response, Model model) {
        return act(id, () -> desk.withdraw(number(id), person()), response, model);
    }

    private String act(String id, Runnable act, HttpServletResponse response, Model model) {
        try {
            act.run();
            return "redirect:/designer/drafts/" + number(id);
        } catch (ParseException | DomainException refusal) {
            show(refusal, response, model);
            return draft(id, model);
        }
    }

    /** The page is shown again with what is wrong; who may not do it at all gets a page of its own. */
    private static void show(RuntimeException refusal, HttpServletResponse response, Model model) {
        int status = FINDINGS;
        if (refusal instanceof DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            status = ProblemAdvice.status(rule.kind()).value();
        }
        response.setStatus(status);
        model.addAttribute("refused", refusal.getMessage());
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw Refused.missing("designer.draft-unknown");
        }
    }

    private Person person() {
        return new Person(user.id(), user.groups());
    }
}
