package org.yidan.designer.migration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.designer.migration.CaseChoice;
import org.yidan.designer.migration.Instruction;
import org.yidan.designer.migration.MigrationDesk;
import org.yidan.designer.migration.MigrationItem;
import org.yidan.designer.migration.MigrationRun;
import org.yidan.designer.migration.ProcessVersion;
import org.yidan.designer.migration.VersionPlans;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;

/** Running cases moved to another version: chosen, instructed, rehearsed, proposed, confirmed, reported. */
@Controller
class MigrationPageController {

    private static final String PAGE = "/designer/migration";

    private final MigrationDesk desk;
    private final MigrationPages pages;
    private final VersionPlans versions;

    MigrationPageController(MigrationDesk desk, MigrationPages pages, VersionPlans versions) {
        this.desk = desk;
        this.pages = pages;
        this.versions = versions;
    }

    /** The migrations there were, and the choice for a new one: first the version, then what of it and where to. */
    @GetMapping(PAGE)
    String all(@RequestParam(required = false) @Nullable String source, Model model) {
        model.addAttribute("runs", desk.latest());
        List<ProcessVersion> all = versions.versions();
        Optional<ProcessVersion> chosen =
                all.stream().filter(one -> one.id().equals(source)).findFirst();
        model.addAttribute(
                "sources", all.stream().filter(one -> one.running() > 0).toList());
        model.addAttribute("source", chosen.orElse(null));
        model.addAttribute(
                "targets",
                chosen.stream()
                        .flatMap(from -> all.stream().filter(one -> one.key().equals(from.key()) && !one.equals(from)))
                        .toList());
        model.addAttribute(
                "elements",
                chosen.stream()
                        .flatMap(from -> versions.elements(from.id()).stream().filter(one -> one.waiting() > 0))
                        .toList());
        return "designer/migrations";
    }

    @PostMapping(PAGE)
    String begin(
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String element) {
        long id = desk.begin(source, target, new CaseChoice(given(matter), given(unit), given(element)));
        return to(id);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String to(long id) {
        return "redirect:" + PAGE + "/" + id;
    }

    @GetMapping(PAGE + "/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        MigrationRun run = desk.run(id);
        if (run.atWork()) {
            response.setHeader("Refresh", "3");
        }
        model.addAttribute("view", pages.view(run, state(state), Math.max(0, page)));
        return "designer/migration";
    }

    private static MigrationItem.@Nullable State state(@Nullable String name) {
        return Arrays.stream(MigrationItem.State.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The mapping as it stands in the form: {@code to.<element>} is its target, {@code renew.<element>} is ticked. */
    @PostMapping(PAGE + "/{id}/instructions")
    String instruct(@PathVariable long id, @RequestParam Map<String, String> fields) {
        List<Instruction> plan = new ArrayList<>();
        fields.forEach((field, target) -> {
            if (field.startsWith("to.") && !target.isBlank()) {
                String source = field.substring("to.".length());
                plan.add(new Instruction(source, target.strip(), fields.containsKey("renew." + source)));
            }
        });
        if (plan.isEmpty()) {
            throw Refused.invalid("migration.nothing-mapped");
        }
        desk.instruct(id, plan);
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/rehearsal")
    String rehearse(@PathVariable long id) {
        desk.rehearse(id);
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/proposal")
    String propose(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        desk.propose(id, reason);
        return to(id);
    }

    /** @param seen when it was proposed, as the page showed it */
    @PostMapping(PAGE + "/{id}/confirmation")
    String confirm(@PathVariable long id, @RequestParam(defaultValue = "") String seen) {
        desk.confirm(id, instant(id, seen));
        return to(id);
    }

    private static Instant instant(long id, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refused.conflict("migration.not-proposed", String.valueOf(id));
        }
    }

    @PostMapping(PAGE + "/{id}/stop")
    String stop(@PathVariable long id) {
        desk.stop(id);
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/go-on")
    String goOn(@PathVariable long id) {
        desk.goOn(id);
        return to(id);
    }

    /** All cases with what was foretold and what came of it. */
    @GetMapping(PAGE + "/{id}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable long id) {
        MigrationRun run = desk.run(id);
        String csv = MigrationReport.csv(desk.cases(run.id(), null, 0, Integer.MAX_VALUE));
        return FileAnswer.of(
                "migration-" + run.id() + ".csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}
