package org.yidan.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.casework.path.CasePath;
import org.yidan.casework.path.CasePaths;
import org.yidan.casework.path.PathInstance;
import org.yidan.casework.sight.CaseSight;
import org.yidan.shared.Refused;

/** The path of a case for the picture: asked by the sight of the case, never by rights on process definitions. */
@RestController
@RequestMapping("/api/cases/{caseNo}/path")
class CasePathApi {

    private static final Duration KEPT = Duration.ofDays(30);

    private final CaseSight cases;
    private final CasePaths paths;

    CasePathApi(CaseSight cases, CasePaths paths) {
        this.cases = cases;
        this.paths = paths;
    }

    /**
     * What is drawn.
     *
     * @param xml where the BPMN of the version it runs on is
     * @param visited how often each element was entered
     * @param current elements where it waits now
     * @param flows how often each sequence flow was taken
     * @param calls numbers of the cases call activities led to
     */
    record Drawn(
            String instance,
            String process,
            int version,
            String xml,
            Map<String, Long> visited,
            List<String> current,
            Map<String, Long> flows,
            Map<String, List<String>> calls) {}

    /** The path of one process instance of the case; of its first one when none is named. */
    @GetMapping
    Drawn path(@PathVariable String caseNo, @RequestParam(required = false) @Nullable String instance) {
        CasePath path = paths.path(instance(caseNo, instance));
        PathInstance shown = path.instance();
        return new Drawn(
                shown.id(),
                shown.name(),
                shown.version(),
                "/api/cases/" + caseNo + "/path/model?instance=" + shown.id() + "&version=" + shown.version(),
                path.visited(),
                path.current(),
                path.flows(),
                path.called());
    }

    /** The BPMN of the version the instance runs on, which never changes. */
    @GetMapping("/model")
    ResponseEntity<String> model(@PathVariable String caseNo, @RequestParam String instance) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(paths.model(instance(caseNo, instance)));
    }

    private PathInstance instance(String caseNo, @Nullable String wanted) {
        cases.see(caseNo);
        return paths.instances(caseNo).stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.missing("casework.no-path", caseNo));
    }
}
