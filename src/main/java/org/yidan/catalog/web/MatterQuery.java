package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one may ask of the list, as it comes in the address. */
record MatterQuery(
        @Parameter(description = "six-digit region; the reader's own when left out", example = "420381") @Nullable
                String region,
        @Parameter(
                        description =
                                "code, name, everyday word or pinyin, at most 100 characters; with knownAt by name and code only")
                @Nullable
                String q,
        @Parameter(description = "type of unit or unit code, leading or co-operating", example = "420381-CG") @Nullable
                String unit,
        @Parameter(description = "domain", example = "HB") @Nullable String domain,
        @Parameter(
                        description = "only delegated (true) or not delegated (false) matters",
                        schema = @Schema(type = "boolean"))
                @Nullable
                String delegated,
        @Parameter(description = "day in force; today when left out", example = "2026-08-15") @Nullable String asOf,
        @Parameter(description = "as the list was known at this moment", example = "2026-07-01T00:00:00Z") @Nullable
                String knownAt,
        @Parameter(description = "from 0", schema = @Schema(type = "integer")) @Nullable String page,
        @Parameter(description = "1 to 100, usually 20", schema = @Schema(type = "integer")) @Nullable String size) {}
