package org.yidan.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.casework.comments.CaseComments;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;

/** Takes comments on calls and cases from those who take part in them. */
@Controller
class CommentController {

    private final CaseSight cases;
    private final CaseComments comments;
    private final CurrentUser user;

    CommentController(CaseSight cases, CaseComments comments, CurrentUser user) {
        this.cases = cases;
        this.comments = comments;
        this.user = user;
    }

    @PostMapping("/cases/{caseNo}/comments")
    String add(@PathVariable String caseNo, @RequestParam String text) {
        comments.add(cases.see(caseNo), text.replace("\r\n", "\n"), user.id());
        return "redirect:/cases/" + caseNo + "#comments";
    }
}
