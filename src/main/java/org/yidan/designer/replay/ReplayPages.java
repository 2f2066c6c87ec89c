package org.yidan.designer.replay;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.designer.replay.ReplayStore.Choice;
import org.yidan.designer.replay.ReplayStore.Count;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Where closed cases are asked again, what came out, and the cases behind each figure. */
@Controller
class ReplayPages {

    private static final String PAGE = "/designer/replay";
    private static final int LINES = 50;

    private final ReplayDesk desk;
    private final ReplaySources sources;
    private final ReplayScope scope;
    private final ReplayStore store;
    private final Organization organization;
    private final OfficeClock clock;

    ReplayPages(
            ReplayDesk desk,
            ReplaySources sources,
            ReplayScope scope,
            ReplayStore store,
            Organization organization,
            OfficeClock clock) {
        this.desk = desk;
        this.sources = sources;
        this.scope = scope;
        this.store = store;
        this.organization = organization;
        this.clock = clock;
    }

    /** A row of figures: of a unit, of a matter, or of all. */
    record Row(String part, String name, Map<Figure, Long> cases) {}

    @GetMapping(PAGE)
    String choose(Model model) {
        model.addAttribute("runs", desk.mine());
        model.addAttribute("sources", sources.offered());
        model.addAttribute("mayBring", scope.designs());
        model.addAttribute("until", clock.today());
        model.addAttribute("from", clock.today().minusMonths(1));
        model.addAttribute("days", desk.kept().toDays());
        return "designer/replay";
    }

    @PostMapping(PAGE)
    String replay(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        return "redirect:" + PAGE + "/" + desk.replay(source, sent, day(from), day(until));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refused.invalid("designer.replay-period");
        }
    }

    /** The figures; and where one is chosen, its cases. */
    @GetMapping(PAGE + "/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReplayRun run = desk.run(id);
        model.addAttribute("run", run);
        model.addAttribute("figures", Figure.values());
        model.addAttribute(
                "total", rows(store.total(run.id())).stream().findFirst().orElse(new Row("", "", Map.of())));
        model.addAttribute("units", rows(store.byUnit(run.id())));
        model.addAttribute("matters", rows(store.byMatter(run.id())));
        Arrays.stream(Figure.values())
                .filter(one -> one.name().equals(figure))
                .findFirst()
                .ifPresent(one -> cases(model, run, new Choice(one, unit, matter), Math.max(0, page)));
        return "designer/replayed";
    }

    private void cases(Model model, ReplayRun run, Choice choice, int page) {
        long all = store.count(run.id(), choice);
        model.addAttribute("choice", choice);
        model.addAttribute("unitName", choice.unit() == null ? "" : name(choice.unit()));
        model.addAttribute("lines", store.lines(run.id(), choice, page, LINES));
        model.addAttribute("number", page);
        model.addAttribute("all", all);
        model.addAttribute("pages", (all + LINES - 1) / LINES);
    }

    private List<Row> rows(List<Count> counts) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Count one : counts) {
            rows.computeIfAbsent(
                            one.part(),
                            part -> new Row(
                                    part, one.name() == null ? name(part) : one.name(), new EnumMap<>(Figure.class)))
                    .cases()
                    .put(one.figure(), one.cases());
        }
        return List.copyOf(rows.values());
    }

    private String name(String unit) {
        return unit.isEmpty()
                ? Texts.of("designer.replay.none")
                : organization.find(unit).map(OrganizationUnit::name).orElse(unit);
    }
}
