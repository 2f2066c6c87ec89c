package org.yidan.tasklist.next;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asked once by Tasklist after a form was taken. */
@RestController
@RequestMapping("/api/cases/{caseNo}/next")
class NextApi {

    private final NextSteps next;

    NextApi(NextSteps next) {
        this.next = next;
    }

    @GetMapping
    NextInCase of(@PathVariable String caseNo) {
        return next.in(caseNo);
    }
}
