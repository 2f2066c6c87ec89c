package org.yidan.casework.sight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;

/** The sight of {@link CaseSight} for what calls and cases have in common. */
@Component
class SightOfCaseFiles implements SightOfCases {

    private final CaseSight sight;

    SightOfCaseFiles(CaseSight sight) {
        this.sight = sight;
    }

    @Override
    public Optional<VisibleCase> find(String caseNo) {
        return CaseKind.ofNumber(caseNo)
                .filter(kind -> kind != CaseKind.CALL)
                .flatMap(kind -> sight.find(caseNo))
                .map(file -> new VisibleCase(
                        file.caseNo(), file.kind().name(), file.region(), file.isOpen(), sight.takesPart(file)));
    }
}
