package org.yidan.printing.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yidan.printing.PrintedPapers;
import org.yidan.printing.PrintedPapers.Printed;

/** Papers of a case as PDF, shown by the browser, for whoever may see the case. */
@Controller
class PaperController {

    private final PrintedPapers papers;

    PaperController(PrintedPapers papers) {
        this.papers = papers;
    }

    /** The paper; nothing of it is kept by browsers or proxies. */
    @GetMapping("/cases/{caseNo}/papers/{id}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNo, @PathVariable String id) {
        Printed printed = papers.print(caseNo, id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(printed.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(printed.content());
    }
}
