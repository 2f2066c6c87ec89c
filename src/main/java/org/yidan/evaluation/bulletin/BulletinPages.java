package org.yidan.evaluation.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.board.FigureLinks;
import org.yidan.evaluation.board.FigureTable;
import org.yidan.evaluation.board.PaperFiles;
import org.yidan.evaluation.board.TablePaper;
import org.yidan.evaluation.board.TablePaper.Block;
import org.yidan.evaluation.bulletin.Bulletin.Part;
import org.yidan.evaluation.bulletin.Bulletin.Said;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;
import org.yidan.shared.web.Reading;

/** The pages of the bulletins and their files. */
@Controller
class BulletinPages {

    private final BulletinDesk desk;
    private final BulletinFigures figures;
    private final Facts facts;
    private final FigureSight sight;
    private final PaperFiles files;
    private final Organization organization;
    private final Officers officers;

    BulletinPages(
            BulletinDesk desk,
            BulletinFigures figures,
            Facts facts,
            FigureSight sight,
            PaperFiles files,
            Organization organization,
            Officers officers) {
        this.desk = desk;
        this.figures = figures;
        this.facts = facts;
        this.sight = sight;
        this.files = files;
        this.organization = organization;
        this.officers = officers;
    }

    /** A bulletin in the list. */
    public record Line(Bulletin bulletin, String title) {}

    /** A text of a bulletin and the field that it is changed in. */
    public record Written(Part part, String field, String text) {}

    @GetMapping("/evaluation/bulletins")
    String list(@RequestParam(required = false) @Nullable String region, Model model) {
        String asked = sight.region(region);
        List<Bulletin> found = desk.newest(asked);
        Reading.found(found.size());
        model.addAttribute("region", asked);
        model.addAttribute("regions", sight.mine().own());
        model.addAttribute(
                "bulletins",
                found.stream().map(one -> new Line(one, title(one))).toList());
        model.addAttribute("makes", desk.maker(asked).isPresent());
        model.addAttribute("lastMonth", desk.lastMonth());
        return "evaluation/bulletins";
    }

    @PostMapping("/evaluation/bulletins")
    String make(@RequestParam String region, @RequestParam YearMonth month) {
        desk.requireMakes(region, month.atDay(1));
        facts.catchUp();
        long id = desk.make(region, month.atDay(1), figures.of(region, month.atDay(1)));
        return "redirect:/evaluation/bulletins/" + id;
    }

    @GetMapping("/evaluation/bulletins/{id}")
    String bulletin(@PathVariable long id, Model model) {
        Bulletin bulletin = desk.read(id);
        List<Said> history = desk.history(id);
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("heading", title(bulletin));
        Map<Part, Said> texts = desk.texts(id);
        model.addAttribute(
                "texts",
                Stream.of(Part.values())
                        .map(part -> new Written(part, part.name().toLowerCase(Locale.ROOT), text(part, texts)))
                        .toList());
        model.addAttribute("tables", desk.tables(bulletin));
        model.addAttribute(
                "changes", history.stream().filter(Said::isBySomebody).toList());
        model.addAttribute(
                "names", officers.names(history.stream().map(Said::writtenBy).collect(Collectors.toSet())));
        model.addAttribute(
                "writes", bulletin.isDraft() && desk.maker(bulletin.region()).isPresent());
        model.addAttribute("links", new FigureLinks(sight.mine(), Scope.of(bulletin.region()), bulletin.period()));
        return "evaluation/bulletin";
    }

    @PostMapping("/evaluation/bulletins/{id}/texts")
    String write(
            @PathVariable long id,
            @RequestParam String opening,
            @RequestParam String analysis,
            @RequestParam String demands) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(Part.OPENING, opening);
        texts.put(Part.ANALYSIS, analysis);
        texts.put(Part.DEMANDS, demands);
        desk.write(id, texts);
        return "redirect:/evaluation/bulletins/" + id;
    }

    @PostMapping("/evaluation/bulletins/{id}/issue")
    String issue(@PathVariable long id) {
        desk.issue(id);
        return "redirect:/evaluation/bulletins/" + id;
    }

    @GetMapping("/evaluation/bulletins/{id}/file.{format}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
        Bulletin bulletin = desk.read(id);
        return files.answer(
                "bulletin-" + bulletin.region() + "-" + YearMonth.from(bulletin.month()), format, paper(bulletin));
    }

    private String title(Bulletin bulletin) {
        return Texts.kept(
                "bulletin.title", organization.regionName(bulletin.region()), BulletinFigures.month(bulletin.month()));
    }

    private TablePaper paper(Bulletin bulletin) {
        Map<Part, Said> texts = desk.texts(bulletin.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(Part.OPENING, texts));
        for (FigureTable table : desk.tables(bulletin)) {
            blocks.add(new Block(table.title(), table.rows().isEmpty() ? Texts.kept("bulletin.text.none") : "", table));
        }
        blocks.add(block(Part.ANALYSIS, texts));
        blocks.add(block(Part.DEMANDS, texts));
        String unit = bulletin.issuedUnit() == null ? bulletin.madeUnit() : bulletin.issuedUnit();
        String number = bulletin.documentNo() == null ? Texts.kept("bulletin.draft") : bulletin.documentNo();
        List<String> basis = new ArrayList<>(List.of(
                Texts.kept("bulletin.basis.figures", String.valueOf(bulletin.logSize()), bulletin.tablesSha256()),
                Texts.kept("bulletin.basis.measures", bulletin.measures())));
        if (bulletin.sha256() != null) {
            basis.add(Texts.kept("bulletin.basis.issued", bulletin.sha256()));
        }
        return new TablePaper(title(bulletin), organization.unit(unit).name(), number, blocks, basis);
    }

    private static Block block(Part part, Map<Part, Said> texts) {
        return new Block(Texts.kept("bulletin.part." + part), text(part, texts), null);
    }

    private static String text(Part part, Map<Part, Said> texts) {
        Said said = texts.get(part);
        return said == null ? "" : said.text();
    }
}
