package org.yidan.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.catalog.law.LawEnteredAlready;
import org.yidan.catalog.law.LawEntry;
import org.yidan.catalog.law.LawRefused;
import org.yidan.catalog.law.LawRegisterDesk;
import org.yidan.catalog.law.NewLaw;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.web.ProblemAdvice;

/** The pages of the law register: what counts, what waits for a second person, and the entries of one article. */
@Controller
class LawPageController {

    private static final int ROWS = 50;
    private static final String NOT_YOURS = "catalog.law-not-yours";

    private final LawRegisterDesk desk;
    private final OfficeClock clock;

    LawPageController(LawRegisterDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The fields of the form. */
    record LawForm(
            @Nullable String law,
            @Nullable String article,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate inForceFrom,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate repealedOn,
            @Nullable String replacedBy,
            @Nullable String source,
            @Nullable String about) {

        /** What the form was opened for, by which a draft of it is kept. */
        public String draft() {
            return about == null
                    ? String.join(" ", Objects.toString(law, ""), Objects.toString(article, ""))
                            .strip()
                    : about;
        }

        NewLaw law(@Nullable Long corrected) {
            return new NewLaw(law, article, inForceFrom, repealedOn, replacedBy, source, corrected);
        }
    }

    @GetMapping("/catalog/laws")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @ModelAttribute("form") LawForm form,
            Authentication reader,
            Model model) {
        int shown = Parameters.page(page);
        var lines = desk.lines(q, reader.getName(), ROWS + 1, (long) shown * ROWS);
        model.addAttribute("q", q == null ? "" : q);
        model.addAttribute("page", shown);
        model.addAttribute("more", lines.size() > ROWS);
        model.addAttribute("lines", lines.stream().limit(ROWS).toList());
        model.addAttribute("today", clock.today());
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("mayEnter", desk.mayEnter(reader.getName()));
        return "catalog/laws";
    }

    @GetMapping("/catalog/laws/{id}")
    String one(@PathVariable long id, Authentication reader, Model model) {
        LawEntry asked = desk.entry(id);
        var history = desk.history(asked);
        LawEntry latest = history.get(0);
        Map<String, String> names = history.stream()
                .flatMap(entry -> Stream.of(entry.enteredBy(), entry.checkedBy()))
                .filter(user -> user != null)
                .distinct()
                .collect(Collectors.toMap(user -> user, desk::nameOf));
        if (!model.containsAttribute("shown")) {
            model.addAttribute("shown", latest);
        }
        model.addAttribute("history", history);
        model.addAttribute("latest", latest);
        model.addAttribute("names", names);
        model.addAttribute("mayEnter", !latest.waiting() && desk.mayEnter(reader.getName()));
        model.addAttribute(
                "mayCheck",
                latest.waiting()
                        && desk.mayCheck(reader.getName())
                        && !latest.enteredBy().equals(reader.getName()));
        return "catalog/law";
    }

    @PostMapping("/catalog/laws")
    String enter(@ModelAttribute("form") LawForm form, Authentication who, Model model, HttpServletResponse response) {
        try {
            return "redirect:/catalog/laws/" + desk.enter(form.law(null), who.getName());
        } catch (DomainException refusal) {
            show(refusal, model, response);
            return list(null, null, form, who, model);
        }
    }

    @PostMapping("/catalog/laws/{id}/correct")
    String correct(
            @PathVariable long id,
            @ModelAttribute("form") LawForm form,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/catalog/laws/" + desk.enter(form.law(id), who.getName());
        } catch (DomainException refusal) {
            show(refusal, model, response);
            model.addAttribute("shown", form);
            return one(id, who, model);
        }
    }

    @PostMapping("/catalog/laws/{id}/check")
    String check(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean passed,
            @RequestParam(required = false) @Nullable String note,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        try {
            desk.check(id, passed, note, who.getName());
            return "redirect:/catalog/laws/" + id;
        } catch (DomainException refusal) {
            show(refusal, model, response);
            return one(id, who, model);
        }
    }

    /** The page is shown again with what was typed and what is wrong with it; who may not do it at all gets a page of its own. */
    private static void show(DomainException refusal, Model model, HttpServletResponse response) {
        if (refusal.code().equals(NOT_YOURS) || refusal.kind() == DomainException.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(ProblemAdvice.status(refusal.kind()).value());
        model.addAttribute("reason", refusal.getMessage());
        model.addAttribute("faults", refusal instanceof LawRefused law ? law.faults() : Map.of());
        if (refusal instanceof LawEnteredAlready twice) {
            model.addAttribute("first", twice.first());
        }
    }
}
