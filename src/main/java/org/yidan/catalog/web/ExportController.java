package org.yidan.catalog.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.catalog.ListPaper;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.catalog.difference.VersionComparison;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.catalog.version.CatalogueVersion;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.shared.Texts;

/** The list of any day as a file, and the difference of two versions as a page and as a file; for who may read the list. */
@Controller
class ExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MatterQuestions questions;
    private final MatterCatalog catalog;
    private final VersionRegister versions;
    private final VersionComparison comparison;
    private final ListPaper paper;

    ExportController(
            MatterQuestions questions,
            MatterCatalog catalog,
            VersionRegister versions,
            VersionComparison comparison,
            ListPaper paper) {
        this.questions = questions;
        this.catalog = catalog;
        this.versions = versions;
        this.comparison = comparison;
        this.paper = paper;
    }

    @GetMapping("/catalog/export.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication reader) {
        Asked asked = asked(region, asOf, reader);
        return file(XLSX, asked.name() + ".xlsx", SheetWriter.workbook(list(asked)));
    }

    @GetMapping("/catalog/export.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication reader) {
        Asked asked = asked(region, asOf, reader);
        return file(
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                asked.name() + ".csv",
                SheetWriter.csv(list(asked)));
    }

    @GetMapping("/catalog/export.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication reader) {
        Asked asked = asked(region, asOf, reader);
        return file(MediaType.APPLICATION_PDF, asked.name() + ".pdf", paper.pdf(asked.region(), asked.day()));
    }

    @GetMapping("/catalog/difference")
    String difference(@RequestParam String from, @RequestParam String to, Model model) {
        CatalogueVersion before = version(from);
        CatalogueVersion after = version(to);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("matters", comparison.inWords(before, after));
        return "catalog/difference";
    }

    @GetMapping("/catalog/difference.xlsx")
    ResponseEntity<byte[]> differenceWorkbook(@RequestParam String from, @RequestParam String to) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                Texts.of("catalog.term-code"),
                Texts.of("catalog.term-name"),
                Texts.of("catalog.difference-kind"),
                Texts.of("catalog.difference-field"),
                Texts.of("catalog.difference-before"),
                Texts.of("catalog.difference-after")));
        comparison.inWords(version(from), version(to)).forEach(matter -> addRows(rows, matter));
        SheetWriter.Page page = new SheetWriter.Page(Texts.of("catalog.difference-sheet"), rows);
        return file(XLSX, from + "_" + to + ".xlsx", SheetWriter.tables(List.of(page)));
    }

    private static void addRows(List<List<String>> rows, MatterWords matter) {
        String kind = Texts.of("catalog.difference-" + matter.kind());
        if (matter.fields().isEmpty()) {
            rows.add(List.of(matter.code(), matter.name(), kind, "", "", ""));
        }
        matter.fields()
                .forEach(field -> rows.add(
                        List.of(matter.code(), matter.name(), kind, field.label(), field.before(), field.after())));
    }

    private record Asked(String region, LocalDate day, String name) {}

    private Asked asked(@Nullable String region, @Nullable String asOf, Authentication reader) {
        String found = questions.region(region, reader);
        LocalDate day = questions.day(asOf);
        String version = catalog.versionInForce(found, day);
        return new Asked(found, day, Texts.of("catalog.export-name", version, day.toString()));
    }

    private List<MatterTerms> list(Asked asked) {
        return catalog.page(MatterFilter.all(asked.region(), asked.day()), 0, Integer.MAX_VALUE).stream()
                .map(MatterEntry::terms)
                .toList();
    }

    private CatalogueVersion version(String no) {
        return versions.version(no, questions.day(null));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
