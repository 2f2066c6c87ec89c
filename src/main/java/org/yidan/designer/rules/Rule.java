package org.yidan.designer.rules;

/** One thing that files must keep; its page is {@code docs/rules/<id>.md}. */
public interface Rule {

    /** Its name in findings, words and pages: in kebab case. */
    String id();

    /** Adds what breaks it. */
    void check(Design design, Facts facts, Findings out);
}
