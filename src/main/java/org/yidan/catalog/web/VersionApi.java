package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.catalog.difference.ListDifference;
import org.yidan.catalog.difference.VersionComparison;
import org.yidan.catalog.version.CatalogueVersion;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.shared.OfficeClock;

/** The versions of the list for programs. */
@RestController
@RequestMapping("/api/catalog/versions")
@Tag(name = "catalog", description = "责任清单 · responsibility list")
class VersionApi {

    private final VersionRegister versions;
    private final VersionComparison comparison;
    private final MatterQuestions questions;
    private final OfficeClock clock;

    VersionApi(VersionRegister versions, VersionComparison comparison, MatterQuestions questions, OfficeClock clock) {
        this.versions = versions;
        this.comparison = comparison;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Versions of a region's list, the latest first, with their state as of today")
    List<CatalogueVersion> versions(@RequestParam(required = false) @Nullable String region, Authentication reader) {
        return versions.versions(questions.region(region, reader), clock.today());
    }

    @GetMapping("/{a}/diff/{b}")
    @Operation(summary = "What was added, removed and changed from version a to version b")
    ListDifference difference(@PathVariable String a, @PathVariable String b) {
        return comparison.between(versions.version(a, clock.today()), versions.version(b, clock.today()));
    }
}
