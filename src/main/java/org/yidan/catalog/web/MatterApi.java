package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.catalog.search.MatterFinder;

/** The matters of the list for forms and programs; every logged-in user may read. */
@RestController
@RequestMapping("/api/catalog/matters")
@Tag(name = "catalog", description = "责任清单 · responsibility list")
class MatterApi {

    private static final int USUAL_SIZE = 20;
    private static final int MOST_HITS = 20;

    private final MatterQuestions questions;
    private final MatterAnswers answers;
    private final MatterFinder finder;

    MatterApi(MatterQuestions questions, MatterAnswers answers, MatterFinder finder) {
        this.questions = questions;
        this.answers = answers;
        this.finder = finder;
    }

    @GetMapping
    @Operation(summary = "Matters in force on a day, as known now or at a moment, page by page")
    MatterPage matters(@ParameterObject @ModelAttribute MatterQuery query, Authentication reader) {
        return answers.page(
                questions.filter(query, reader),
                Parameters.page(query.page()),
                Parameters.size(query.size(), USUAL_SIZE));
    }

    @GetMapping("/search")
    @Operation(summary = "Type-ahead: at most 20 matters by code, name, everyday word or pinyin, best hits first")
    List<MatterSummary> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication reader) {
        String words = Parameters.words("q", q);
        return words == null
                ? List.of()
                : finder.find(words, questions.region(region, reader), questions.day(asOf), MOST_HITS).stream()
                        .map(MatterSummary::of)
                        .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One matter in force on a day: duties, legal basis, guide, responsible units and versions")
    MatterDetail matter(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Authentication reader) {
        return answers.detail(
                Parameters.code(code),
                questions.region(region, reader),
                questions.day(asOf),
                Parameters.moment("knownAt", knownAt));
    }
}
