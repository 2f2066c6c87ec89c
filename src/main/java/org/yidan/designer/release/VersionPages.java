package org.yidan.designer.release;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.Draft.Origin;
import org.yidan.designer.release.Submissions.Sent;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.ProblemAdvice;

/** Where designers begin: what runs in which version, its bundle as files, and the way back to a former one. */
@Controller
class VersionPages {

    private final ModelVersions versions;
    private final Bundles bundles;
    private final Submissions submissions;
    private final DraftStore drafts;
    private final DeploymentMode mode;
    private final CurrentUser user;

    VersionPages(
            ModelVersions versions,
            Bundles bundles,
            Submissions submissions,
            DraftStore drafts,
            DeploymentMode mode,
            CurrentUser user) {
        this.versions = versions;
        this.bundles = bundles;
        this.submissions = submissions;
        this.drafts = drafts;
        this.mode = mode;
        this.user = user;
    }

    @GetMapping("/designer")
    String versions(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        List<ModelVersions.Model> all = versions.all().stream()
                .filter(one ->
                        (one.title() + " " + one.key()).toLowerCase(Locale.ROOT).contains(asked))
                .toList();
        model.addAttribute("q", q.strip());
        Person person = person();
        model.addAttribute("processes", of(all, Kind.PROCESS));
        model.addAttribute("tables", of(all, Kind.TABLE));
        model.addAttribute("names", versions.names(all));
        model.addAttribute("direct", mode.isDirect());
        model.addAttribute("waiting", drafts.waitingFor(person.id()));
        model.addAttribute("designs", person.designs());
        model.addAttribute("mayGoBack", person.designs() || person.releases());
        model.addAttribute(
                "opensCases", Stream.of("staff", "camunda-admin", "auditor").anyMatch(person.groups()::contains));
        return "designer/versions";
    }

    private static List<ModelVersions.Model> of(List<ModelVersions.Model> all, Kind kind) {
        return all.stream().filter(model -> model.kind() == kind).toList();
    }

    @GetMapping("/designer/versions/{kind}/{key}/{version}.zip")
    ResponseEntity<byte[]> bundle(@PathVariable String kind, @PathVariable String key, @PathVariable String version) {
        byte[] zip = bundles.zip(version(kind, key, version));
        return FileAnswer.of(key + "-" + version + ".zip", "application/zip", zip);
    }

    /** Sends the files of a former version again. */
    @PostMapping("/designer/versions/{kind}/{key}/{version}/rollback")
    String rollback(
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean tables,
            HttpServletResponse response,
            Model model) {
        Definition former = version(kind, key, version);
        String name = Texts.of("designer.rollback-name", former.title(), String.valueOf(former.version()));
        try {
            long id =
                    submissions.send(new Sent(name, Origin.ROLLBACK, reason, bundles.former(former, tables)), person());
            return "redirect:/designer/drafts/" + id;
        } catch (ParseException findings) {
            return refused(String.valueOf(findings.getMessage()), 400, response, model);
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            int status = ProblemAdvice.status(refusal.kind()).value();
            return refused(String.valueOf(refusal.getMessage()), status, response, model);
        }
    }

    private String refused(String reason, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("refused", reason);
        return versions("", model);
    }

    private Definition version(String kind, String key, String version) {
        try {
            return bundles.version(
                    new Key(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), key), Integer.parseInt(version));
        } catch (IllegalArgumentException none) {
            throw Refused.missing("designer.version-unknown");
        }
    }

    private Person person() {
        return new Person(user.id(), user.groups());
    }
}
