package org.yidan.tasklist.pick;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.casework.CaseKind;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSearch;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;

/** Asked by the fields of forms that name a case or a person, while something is typed; see {@code form-pickers.js}. */
@RestController
@RequestMapping("/api/picks")
class PickApi {

    private static final int MOST_UNITS = 30;

    private final CaseSearch cases;
    private final Officers officers;
    private final MatterCatalog catalog;
    private final CurrentUser user;
    private final Organization organization;
    private final Nameable nameable;

    PickApi(
            CaseSearch cases,
            Officers officers,
            MatterCatalog catalog,
            CurrentUser user,
            Organization organization,
            Nameable nameable) {
        this.organization = organization;
        this.nameable = nameable;
        this.cases = cases;
        this.officers = officers;
        this.catalog = catalog;
        this.user = user;
    }

    /** What is sent, and the words it is known by. */
    record Pick(String value, String label) {}

    /** Open cases of a kind that the user may see, by number, title, matter or place; the newest without words. */
    @GetMapping("/cases")
    List<Pick> cases(@RequestParam CaseKind kind, @RequestParam(required = false) @Nullable String q) {
        CaseQuestion question = new CaseQuestion(q, kind.name(), "OPEN", null, null, null, null, null, null);
        return cases.find(question).lines().stream()
                .map(line -> new Pick(line.no(), line.title()))
                .toList();
    }

    /** Everybody who holds a post in a unit of the user today. */
    @GetMapping("/people")
    List<Pick> people() {
        return officers.postsOf(user.id()).stream()
                .map(Post::unitCode)
                .distinct()
                .flatMap(unit -> officers.colleaguesIn(unit).stream())
                .map(colleague -> new Pick(
                        colleague.officer().displayName(), colleague.officer().userId()))
                .distinct()
                .toList();
    }

    /** The units of the user's regions that have a leader today, by code or name. */
    @GetMapping("/units")
    List<Pick> units(@RequestParam(required = false) @Nullable String q) {
        String typed = q == null ? "" : q.strip();
        return officers.postsOf(user.id()).stream()
                .map(post -> organization.unit(post.unitCode()).region())
                .distinct()
                .flatMap(nameable::ledUnits)
                .filter(unit -> unit.code().contains(typed) || unit.name().contains(typed))
                .limit(MOST_UNITS)
                .map(unit -> new Pick(unit.code(), unit.name()))
                .toList();
    }

    /** The next free code of each series, with its domain. */
    @GetMapping("/codes")
    List<Pick> codes() {
        return catalog.freeCodes().entrySet().stream()
                .map(code -> new Pick(code.getKey(), code.getValue()))
                .toList();
    }
}
