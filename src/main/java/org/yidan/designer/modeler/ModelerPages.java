package org.yidan.designer.modeler;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yidan.shared.web.FileAnswer;

/** Where designers get what Modeler needs, and read how to unpack it. */
@Controller
class ModelerPages {

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
        return FileAnswer.of("yidan-modeler.zip", "application/zip", kit.zip());
    }
}
