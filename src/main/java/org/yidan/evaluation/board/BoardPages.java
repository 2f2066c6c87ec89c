package org.yidan.evaluation.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.evaluation.figures.FigureSight.Sight;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The dashboard of a county, a township, a unit and a matter, its files, and the screen on the wall. */
@Controller
class BoardPages {

    private final Board board;
    private final FigureTables tables;
    private final FigureSight sight;
    private final Facts facts;
    private final PaperFiles files;
    private final Organization organization;
    private final OfficeClock clock;

    BoardPages(
            Board board,
            FigureTables tables,
            FigureSight sight,
            Facts facts,
            PaperFiles files,
            Organization organization,
            OfficeClock clock) {
        this.board = board;
        this.tables = tables;
        this.sight = sight;
        this.facts = facts;
        this.files = files;
        this.organization = organization;
        this.clock = clock;
    }

    /** Who sees no whole region lands at what is his: his township, or his unit. */
    @GetMapping("/evaluation")
    String county(BoardQuestion asked, Model model) {
        Sight mine = sight.mine();
        Scope county = Scope.of(sight.region(asked.region()));
        if (asked.township() != null || mine.whole(county.region())) {
            return page("/evaluation", county.ofTownship(asked.township()), asked, model);
        }
        Optional<String> township = mine.units().stream()
                .filter(organization::isTownshipLevel)
                .flatMap(unit -> organization.townshipOf(unit).stream())
                .findFirst();
        return township.isPresent()
                ? page("/evaluation", county.ofTownship(township.get()), asked, model)
                : unit(mine.units().iterator().next(), asked, model);
    }

    @GetMapping("/evaluation/units/{code}")
    String unit(@PathVariable String code, BoardQuestion asked, Model model) {
        String region = organization.unit(code).region();
        return page("/evaluation/units/" + code, Scope.of(region).ofUnit(code), asked, model);
    }

    /** Whoever sees no whole region sees a matter in his unit or his township. */
    @GetMapping("/evaluation/matters/{code}")
    String matter(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String unit,
            BoardQuestion asked,
            Model model) {
        Scope scope = Scope.of(sight.region(asked.region()))
                .ofMatter(code)
                .ofUnit(unit)
                .ofTownship(asked.township());
        return page("/evaluation/matters/" + code, scope, asked, model);
    }

    private String page(String path, Scope scope, BoardQuestion asked, Model model) {
        Sight mine = owning(scope);
        Period period = asked.period(clock.today());
        model.addAttribute(
                "view",
                new BoardView(
                        path,
                        name(scope),
                        scope,
                        asked.asked(),
                        asked.day() == null ? clock.today() : asked.day(),
                        period,
                        path.equals("/evaluation") ? mine.regions() : List.of(),
                        board.tables(scope, period),
                        new FigureLinks(mine, scope, period),
                        clock.instant(),
                        facts.asOf()));
        return "evaluation/board";
    }

    /** The tables of a page as a file. */
    @GetMapping("/evaluation/board.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String matter,
            BoardQuestion asked) {
        Scope scope = Scope.of(sight.region(asked.region()))
                .ofUnit(unit)
                .ofMatter(matter)
                .ofTownship(asked.township());
        owning(scope);
        Period period = asked.period(clock.today());
        TablePaper paper = new TablePaper(
                Texts.of("pages.board.title", name(scope)) + " " + period.label(),
                "",
                "",
                TablePaper.of(board.tables(scope, period)),
                List.of(Texts.of("pages.board.rests-on", facts.asOf())));
        return files.answer("board-" + period.label().replace('/', '_'), format, paper);
    }

    @GetMapping("/evaluation/wall")
    String wall(@RequestParam(required = false) @Nullable String region, Model model) {
        Scope scope = Scope.of(sight.region(region));
        owning(scope);
        model.addAttribute("name", name(scope));
        model.addAttribute("tables", board.wall(scope));
        model.addAttribute("at", clock.instant());
        return "evaluation/wall";
    }

    private Sight owning(Scope scope) {
        Sight mine = sight.mine();
        if (!mine.owns(scope)) {
            throw Refused.forbidden("figures.not-yours");
        }
        return mine;
    }

    /** What is looked at, from the widest to the narrowest. */
    private String name(Scope scope) {
        List<String> parts = Stream.of(
                        Stream.ofNullable(scope.township()).map(tables::unitName),
                        Stream.ofNullable(scope.unit()).map(tables::unitName),
                        Stream.ofNullable(scope.matter()).map(code -> tables.matterName(code, scope.region())))
                .flatMap(part -> part)
                .toList();
        return parts.isEmpty() ? organization.regionName(scope.region()) : String.join(" ", parts);
    }
}
