package org.yidan.evaluation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.evaluation.BlockedAttempts;
import org.yidan.shared.web.Reading;

/** The list of assignments that were blocked before they became a call, read only. */
@Controller
class BlockedPage {

    private final BlockedAttempts attempts;

    BlockedPage(BlockedAttempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping("/evaluation/blocked")
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<BlockedAttempts.Line> lines = attempts.newest(before);
        Reading.found(lines.size());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "last", lines.isEmpty() ? null : lines.get(lines.size() - 1).id());
        return "evaluation/blocked";
    }
}
