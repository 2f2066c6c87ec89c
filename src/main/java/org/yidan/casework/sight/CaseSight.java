package org.yidan.casework.sight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.shared.Refused;

/** Cases for those who may read them ({@link ReadableCases}); for everybody else they do not exist. And who of them takes part. */
@Component
public class CaseSight {

    private final CaseFiles files;
    private final ReadableCases readable;

    CaseSight(CaseFiles files, ReadableCases readable) {
        this.files = files;
        this.readable = readable;
    }

    /** The case; for whoever may not see it as if there were none. */
    public VisibleCase see(String caseNo) {
        return find(caseNo).orElseThrow(() -> Refused.missing("casework.unknown", caseNo));
    }

    /** The case, if there is one and the current user may see it. */
    public Optional<VisibleCase> find(String caseNo) {
        return files.find(caseNo).flatMap(readable::seen);
    }

    /** Its file alone, for those who need not know whether the user takes part. */
    public Optional<CaseFile> file(String caseNo) {
        return files.find(caseNo).filter(file -> readable.mayRead(caseNo));
    }
}
