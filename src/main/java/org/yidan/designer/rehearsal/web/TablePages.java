package org.yidan.designer.rehearsal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.designer.rehearsal.table.TableTrial;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.ProblemAdvice;

/** Where a designer tries one table: what is put in, which rows fit, and what comes out. */
@Controller
class TablePages {

    private static final String PAGE = "designer/table";

    private final TableTrial trial;

    TablePages(TableTrial trial) {
        this.trial = trial;
    }

    @GetMapping("/designer/rehearsal/table")
    String choose(@RequestParam(defaultValue = "") String key, Model model, HttpServletResponse response) {
        model.addAttribute("tables", trial.deployed());
        model.addAttribute("inputs", Map.of());
        if (!key.isEmpty()) {
            shown(model, response, () -> show(model, trial.deployed(key)));
        }
        return PAGE;
    }

    /** Opens a table that is not deployed. */
    @PostMapping(path = "/designer/rehearsal/table", params = "!tried")
    String open(@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        byte[] sent = file == null ? new byte[0] : file.getBytes();
        choose("", model, response);
        shown(model, response, () -> show(model, sent));
        return PAGE;
    }

    /** Tries the table that is shown; it comes along, as a draft is kept nowhere. */
    @PostMapping(path = "/designer/rehearsal/table", params = "tried")
    String look(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        byte[] table = sent.getOrDefault("tried", "").getBytes(StandardCharsets.UTF_8);
        choose("", model, response);
        model.addAttribute("inputs", sent);
        shown(model, response, () -> {
            show(model, table);
            model.addAttribute("rows", trial.rows(table, sent));
        });
        return PAGE;
    }

    private void show(Model model, byte[] table) {
        model.addAttribute("table", trial.read(table));
        model.addAttribute("file", new String(table, StandardCharsets.UTF_8));
    }

    private static void shown(Model model, HttpServletResponse response, Runnable show) {
        try {
            show.run();
        } catch (DomainException refused) {
            response.setStatus(ProblemAdvice.status(refused.kind()).value());
            model.addAttribute("refused", refused.getMessage());
        }
    }
}
