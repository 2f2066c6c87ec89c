package org.yidan.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.people.OrganizationSight;
import org.yidan.people.proposal.ProposalDesk;
import org.yidan.people.proposal.ProposalDesk.Answer;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.web.ProblemAdvice;

/** The page 组织机构: the tree of units, a unit and a person as of a day, and what is done there. */
@Controller
class OrganizationPages {

    private final OrganizationSight sight;
    private final TreeViews trees;
    private final UnitViews units;
    private final PersonViews people;
    private final UnitActs unitActs;
    private final PersonActs personActs;
    private final ProposalDesk proposals;

    OrganizationPages(
            OrganizationSight sight,
            TreeViews trees,
            UnitViews units,
            PersonViews people,
            UnitActs unitActs,
            PersonActs personActs,
            ProposalDesk proposals) {
        this.sight = sight;
        this.trees = trees;
        this.units = units;
        this.people = people;
        this.unitActs = unitActs;
        this.personActs = personActs;
        this.proposals = proposals;
    }

    @GetMapping("/organization")
    String tree(@RequestParam(defaultValue = "") String q, Model model) {
        sight.require();
        model.addAttribute("view", trees.of(q.strip()));
        return "organization/tree";
    }

    @GetMapping("/organization/units/{code}")
    String unit(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        LocalDate asked = day == null ? sight.today() : day;
        model.addAttribute("view", units.of(sight.unit(code), asked));
        model.addAttribute("today", sight.today());
        return "organization/unit";
    }

    @GetMapping("/organization/people/{userId}")
    String person(@PathVariable String userId, Model model) {
        model.addAttribute("view", people.of(sight.person(userId)));
        model.addAttribute("today", sight.today());
        return "organization/person";
    }

    /** The address after a refusal, opened again. */
    @GetMapping("/organization/units/{code}/{act}")
    String unitAgain(@PathVariable String code, RedirectAttributes next) {
        next.addAttribute("code", sight.unit(code).code());
        return "redirect:/organization/units/{code}";
    }

    /** The address after a refusal, opened again. */
    @GetMapping("/organization/people/{userId}/{act}")
    String personAgain(@PathVariable String userId, RedirectAttributes next) {
        next.addAttribute("user", sight.person(userId).userId());
        return "redirect:/organization/people/{user}";
    }

    /** The address after a refusal, opened again. */
    @GetMapping("/organization/proposals/{id}/{act}")
    String proposalsAgain() {
        sight.require();
        return "redirect:/organization";
    }

    @PostMapping("/organization/units/{code}/{act}")
    String onUnit(
            @PathVariable String code,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        sight.unit(code);
        try {
            unitActs.perform(code, act, new Entered(fields), sight.keeper());
        } catch (DomainException refused) {
            refill(act, fields, refused, response, model);
            return unit(code, null, model);
        }
        boolean withoutLogIn =
                act.equals("take-in") && fields.getOrDefault("password", "").isEmpty();
        next.addFlashAttribute("done", withoutLogIn ? "take-in-only" : act);
        next.addFlashAttribute("who", fields.getOrDefault("name", "").strip());
        next.addFlashAttribute("account", fields.getOrDefault("userId", "").strip());
        next.addAttribute("code", code);
        return "redirect:/organization/units/{code}";
    }

    @PostMapping("/organization/people/{userId}/{act}")
    String onPerson(
            @PathVariable String userId,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        sight.person(userId);
        try {
            personActs.perform(userId, act, new Entered(fields), sight.keeper());
        } catch (DomainException refused) {
            refill(form(act, fields), fields, refused, response, model);
            return person(userId, model);
        }
        next.addFlashAttribute("done", act);
        next.addAttribute("user", userId);
        return "redirect:/organization/people/{user}";
    }

    @PostMapping("/organization/proposals/{id}/{act}")
    String onProposal(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        sight.require();
        Entered form = new Entered(fields);
        try {
            long proposal = new Entered(Map.of("id", id)).number("id");
            if (act.equals("accept")) {
                Answer answer = new Answer(
                        form.text("userId"), form.ticked("newcomer"), form.text("name"), fields.get("password"));
                proposals.accept(proposal, answer, form.because(sight.keeper()));
            } else if (act.equals("decline")) {
                proposals.decline(proposal, form.because(sight.keeper()));
            } else {
                throw Refused.missing("organization.act-unknown");
            }
        } catch (DomainException refused) {
            refill("proposal-" + id, fields, refused, response, model);
            return tree("", model);
        }
        next.addFlashAttribute("done", act);
        return "redirect:/organization";
    }

    private static void refill(
            String form,
            Map<String, String> fields,
            DomainException refused,
            HttpServletResponse response,
            Model model) {
        response.setStatus(ProblemAdvice.status(refused.kind()).value());
        model.addAttribute("refilled", Refilled.of(form, fields, refused));
    }

    /** Each post and each card has a form of its own on the page. */
    private static String form(String act, Map<String, String> fields) {
        return act + fields.getOrDefault("holding", "") + fields.getOrDefault("card", "");
    }
}
