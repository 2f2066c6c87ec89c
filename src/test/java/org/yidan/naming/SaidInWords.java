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
            joint-enforcement-confirm-participation/participation/REFUSE/enforcement.refusal-without-reason
            joint-enforcement-answer-no-show/participation/REFUSE/enforcement.refusal-without-reason
            joint-enforcement-decide-blocked/blockedDecision/GO_ON/enforcement.nobody-qualified
            joint-enforcement-on-site-disposition/measures/*/enforcement.penalty-instead-of-transfer
            joint-enforcement-on-site-disposition/measures/*/enforcement.measure-without-reason
            joint-enforcement-on-site-disposition/measures/*/enforcement.simple-and-ordinary
            joint-enforcement-on-site-disposition/measures/*/enforcement.one-measure-on-things
            joint-enforcement-on-site-disposition/measures/*/enforcement.transfer-to-competent
            joint-enforcement-on-site-disposition/measures/*/enforcement.act-handled-by-other
            joint-enforcement-on-site-inspection/partySign/*/enforcement.witness-missing
            joint-enforcement-simple-penalty/spotPenalty/FINE/enforcement.fine-without-amount
            penalty-case-write-report/proposal/PENALTY/enforcement.report-penalty-unclear
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
