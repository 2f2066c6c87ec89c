package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.catalog.importing.ImportDesk;
import org.yidan.catalog.importing.ImportReport;
import org.yidan.catalog.importing.Importer;
import org.yidan.catalog.importing.ListImport;

/** The import of a region's first list; for its staffing office and administrators. */
@RestController
@RequestMapping("/api/catalog/import")
@Tag(name = "catalog", description = "责任清单 · responsibility list")
class ImportApi {

    private final ImportDesk desk;

    ImportApi(ImportDesk desk) {
        this.desk = desk;
    }

    /** What comes in the address. */
    record ImportQuery(
            @Parameter(required = true) @Nullable String region,
            @Parameter(schema = @Schema(type = "boolean")) @Nullable String dryRun,
            @Nullable String effectiveFrom,
            @Nullable String noticeUrl) {

        ListImport wish() {
            return new ListImport(
                    Parameters.region(region == null ? "" : region),
                    Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun)),
                    Parameters.day("effectiveFrom", effectiveFrom),
                    Parameters.address("noticeUrl", noticeUrl));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Imports the first list of a region (xlsx or csv), or shows what it would change (dryRun)")
    ImportReport upload(
            @ParameterObject @ModelAttribute ImportQuery query, @RequestPart MultipartFile file, Authentication who)
            throws IOException {
        return importList(query, file.getInputStream(), who);
    }

    @PostMapping(
            consumes = {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(summary = "The same with the file as the body of the request")
    ImportReport send(
            @ParameterObject @ModelAttribute ImportQuery query, HttpServletRequest request, Authentication who)
            throws IOException {
        return importList(query, request.getInputStream(), who);
    }

    private ImportReport importList(ImportQuery query, InputStream content, Authentication who) throws IOException {
        try (content) {
            return desk.importList(query.wish(), content, Importer.of(who));
        }
    }
}
