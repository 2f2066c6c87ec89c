package org.yidan.designer.modeler;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where designers get what Modeler needs, and read how to unpack it. */
@Controller
class ModelerPages {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final ModelerKit kit;

    ModelerPages(ModelerKit kit) {
        this.kit = kit;
    }

    @GetMapping("/designer/modeler")
    String page() {
        return "designer/modeler";
    }

    @GetMapping("/designer/modeler.zip")
    ResponseEntity<byte[]> zip() {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("yidan-modeler.zip")
                                .build()
                                .toString())
                .body(kit.zip());
    }
}
