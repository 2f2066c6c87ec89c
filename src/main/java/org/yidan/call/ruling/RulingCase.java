package org.yidan.call.ruling;

import org.yidan.call.Call;
import org.yidan.casework.CaseFile;

/** A ruling under way: its file and the call it is about. */
public record RulingCase(CaseFile file, Call call) {

    public String caseNo() {
        return file.caseNo();
    }
}
