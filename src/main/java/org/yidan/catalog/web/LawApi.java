package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.catalog.law.LawLine;
import org.yidan.catalog.law.LawRegisterDesk;

/** The law register for forms that ask for a legal basis. */
@RestController
@Tag(name = "catalog", description = "责任清单 · responsibility list")
class LawApi {

    private static final int OFFERED = 20;

    private final LawRegisterDesk desk;

    LawApi(LawRegisterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/catalog/laws")
    @Operation(summary = "Laws and articles of the register by words of their citation, the first twenty")
    List<LawLine> laws(@RequestParam(required = false) @Nullable String q, Authentication reader) {
        return desk.lines(q, reader.getName(), OFFERED, 0);
    }
}
