package org.yidan.casework.sight;

import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;

/**
 * A case the current user may see.
 *
 * @param takesPart whether he or one of his units takes part, so that he may add to the file
 */
public record VisibleCase(CaseFile file, boolean takesPart) {

    public String no() {
        return file.caseNo();
    }

    public CaseKind kind() {
        return file.kind();
    }

    public String region() {
        return file.region();
    }

    public boolean open() {
        return file.isOpen();
    }
}
