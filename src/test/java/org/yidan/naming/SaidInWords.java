package org.yidan.naming;

import java.util.Set;

/**
 * Refusals a form cannot prevent, since they depend on papers, on what else was done meanwhile or on a second answer; its help
 * text says the rule. Each is a field, or a field with one option, and the code of the refusal.
 */
final class SaidInWords {

    private static final Set<String> ROWS = Set.of(
            """
            matter-call-handle-matter/result/NOT_TRUE/call.untrue-needs-photo
            matter-call-handle-matter/result/NOT_TRUE/call.two-persons-needed
            matter-call-handle-matter/result/RESOLVED/call.guide-steps-open
            """
                    .strip()
                    .split("\\s+"));

    private SaidInWords() {}

    static boolean is(String form, String field, String option, String code) {
        return ROWS.contains(form + "/" + field + "/" + option + "/" + code)
                || ROWS.contains(form + "/" + field + "/*/" + code)
                || ROWS.contains(form + "/*/*/" + code);
    }
}
