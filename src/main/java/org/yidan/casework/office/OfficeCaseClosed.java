package org.yidan.casework.office;

import org.yidan.casework.CaseFile;

/** A case of the office's own kinds was closed by the end of its process; said within the transaction of the end. */
public record OfficeCaseClosed(CaseFile file, String outcome) {}
