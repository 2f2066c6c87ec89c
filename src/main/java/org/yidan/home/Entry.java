package org.yidan.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of the top bar in their order, each with who may open it and its chapter of the guides. */
enum Entry {
    HOME("/", Set.of("staff"), "/help/staff"),
    TASKLIST("/camunda/app/tasklist/default/", Set.of("staff", "camunda-admin"), "/help/staff#任务列表怎么用"),
    DESIGNER("/designer", Set.of("designer", "holders-staffing-office"), "/help/designer"),
    CASES("/cases", Set.of("staff", "auditor", "camunda-admin"), "/help/staff"),
    MINE("/cases?kind=CALL&mine=true", Set.of("staff"), "/help/staff"),
    EXCHANGE("/exchange", Set.of("staff"), "/help/staff"),
    CATALOG("/catalog", Set.of(), "/help/list-adjustment"),
    ORGANIZATION(
            "/organization",
            Set.of("holders-people-administrator", "holders-unit-leader", "auditor", "camunda-admin"),
            "/help/people"),
    EVALUATION("/evaluation", Set.of("staff", "auditor", "camunda-admin"), "/help/evaluation"),
    HANDOVERS("/evaluation/handovers", Set.of("holders-discipline-viewer"), "/help/accountability"),
    NOTICES("/notices", Set.of(), "/help/staff"),
    AUDIT("/audit", Set.of("auditor", "holders-auditor", "camunda-admin"), "/help/auditor"),
    /** For whoever approves acts of two persons; those at the audit desk find it there. */
    ACTS("/audit/acts", Set.of("-"), "/help/auditor"),
    COCKPIT("/camunda/app/cockpit/default/", Set.of("auditor", "designer", "camunda-admin"), "/help/auditor"),
    ADMIN("/camunda/app/admin/default/", Set.of("camunda-admin"), "/help");

    private final String href;
    private final Set<String> groups;
    private final String help;

    Entry(String href, Set<String> groups, String help) {
        this.href = href;
        this.groups = groups;
        this.help = help;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String href() {
        return href;
    }

    boolean isFor(Set<String> held) {
        return groups.isEmpty() || groups.stream().anyMatch(held::contains);
    }

    /** The entry that the page belongs to. */
    static @Nullable Entry of(@Nullable HttpServletRequest request) {
        if (request == null) {
            return null;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/cases") && "true".equals(request.getParameter("mine"))) {
            return MINE;
        }
        return Arrays.stream(values())
                .filter(entry -> entry == HOME ? path.equals("/") : (path + "/").startsWith(entry.href + "/"))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Entry named(String key) {
        return Arrays.stream(values())
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The chapter for the page; auditors and designers have guides of their own. */
    static String help(@Nullable Entry current, Set<String> groups) {
        if (groups.contains("staff") || groups.contains("camunda-admin")) {
            return current == null ? "/help" : current.help;
        }
        return groups.contains("auditor") ? "/help/auditor" : groups.contains("designer") ? "/help/designer" : "/help";
    }
}
