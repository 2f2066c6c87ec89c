package org.yidan.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.catalog.importing.Importer;
import org.yidan.catalog.search.SynonymDesk;

/** What people call the matters, as a file to be read, changed in a spreadsheet and sent back. */
@RestController
@RequestMapping("/api/catalog/synonyms")
@Tag(name = "catalog", description = "责任清单 · responsibility list")
class SynonymApi {

    private static final String CSV = "text/csv";
    private static final Charset OF_CHINESE_SPREADSHEETS = Charset.forName("GB18030");

    private final SynonymDesk desk;

    SynonymApi(SynonymDesk desk) {
        this.desk = desk;
    }

    /** How many words the region has now. */
    record Replaced(String region, int words) {}

    @GetMapping(produces = CSV)
    @Operation(summary = "The everyday words of a region's matters as csv: matter_code, words divided by 、")
    ResponseEntity<byte[]> file(@RequestParam String region) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(text.append('\uFEFF'), CSVFormat.RFC4180)) {
            rows.printRecord("matter_code", "words");
            for (Map.Entry<String, List<String>> own :
                    desk.of(Parameters.region(region)).entrySet()) {
                rows.printRecord(own.getKey(), String.join("、", own.getValue()));
            }
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("matter_synonyms_" + region + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping(consumes = {CSV, MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Replaces the everyday words of a region; for its staffing office and administrators")
    Replaced replace(@RequestParam String region, @RequestBody byte[] file, Authentication who) throws IOException {
        Importer editor = Importer.of(who);
        String asked = Parameters.region(region);
        return new Replaced(asked, desk.replace(asked, new StringReader(text(file)), editor));
    }

    /** UTF-8, else as Chinese spreadsheets save. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OF_CHINESE_SPREADSHEETS);
        }
    }
}
