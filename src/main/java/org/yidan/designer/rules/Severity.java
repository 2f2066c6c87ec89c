package org.yidan.designer.rules;

/** Whether a finding keeps the files from being deployed. */
public enum Severity {
    /** Not deployed: it would fail before a clerk, harm a case, or do silently what was not meant. */
    ERROR,
    /** Deployed, and said in Modeler. */
    WARNING
}
