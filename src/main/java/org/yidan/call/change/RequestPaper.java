package org.yidan.call.change;

import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.papers.CallPapers;
import org.yidan.organization.Organization;

/** Decided requests as papers: extension (F-11), withdrawal and termination (F-10), in the name of the command centre. */
@Component
class RequestPaper {

    private final CallPapers papers;
    private final Organization organization;

    RequestPaper(CallPapers papers, Organization organization) {
        this.papers = papers;
        this.organization = organization;
    }

    void issue(Call call, CallRequest request) {
        String formNo =
                switch (request.type()) {
                    case EXTEND -> "F-11";
                    case WITHDRAW, TERMINATE -> "F-10";
                    default -> null;
                };
        if (formNo != null) {
            request.tell(papers.about(call))
                    .issue(
                            formNo + "." + request.type(),
                            organization.countyCommandCenter(call.region()),
                            request.signer());
        }
    }
}
