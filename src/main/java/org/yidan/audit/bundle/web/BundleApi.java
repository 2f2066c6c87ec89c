package org.yidan.audit.bundle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.audit.bundle.BundleOrders;
import org.yidan.audit.bundle.BundleRegister.Run;

/** The bundle of one case, and how far the run of a month is. */
@RestController
class BundleApi {

    private final BundleOrders orders;

    BundleApi(BundleOrders orders) {
        this.orders = orders;
    }

    /** The bundle of a case as zip; {@code personal=true} opens what is registered as personal. */
    @GetMapping("/api/audit/cases/{caseNo}/bundle")
    void bundle(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "false") boolean personal,
            HttpServletResponse response) {
        orders.one(caseNo, personal, file -> send(caseNo, file, response));
    }

    static void send(String no, Path file, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + no + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** How far a run is. */
    @GetMapping("/api/audit/bundles/months/{run}")
    Progress progress(@PathVariable long run) {
        Run found = orders.run(run);
        return new Progress(found.all(), found.done(), found.failed(), found.finished());
    }

    /** Of how many cases the bundle is made, and of how many it could not be. */
    record Progress(int cases, int done, int failed, boolean finished) {}
}
