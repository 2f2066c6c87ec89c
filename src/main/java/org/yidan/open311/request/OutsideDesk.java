package org.yidan.open311.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.outside.FollowDesk;
import org.yidan.call.outside.PublicCalls;
import org.yidan.casework.attachments.WaitingFiles;
import org.yidan.open311.Partner;
import org.yidan.open311.ServiceList;
import org.yidan.shared.Refused;

/** Files what partners send as calls: all of it in one transaction, or nothing. */
@Service
@Transactional
public class OutsideDesk {

    private final StartForm form;
    private final CallFiling filing;
    private final WaitingFiles files;
    private final PublicCalls calls;
    private final FollowDesk follow;

    OutsideDesk(StartForm form, CallFiling filing, WaitingFiles files, PublicCalls calls, FollowDesk follow) {
        this.form = form;
        this.filing = filing;
        this.files = files;
        this.calls = calls;
        this.follow = follow;
    }

    /**
     * What the partner gets back.
     *
     * @param code with which the caller follows the call on the public page
     * @param repeated whether the partner had filed it before under the same number of its own
     */
    public record Filed(String callNo, String code, boolean repeated) {}

    /**
     * Files a call in the partner's name, which the current user must be. What is sent again under the same number of the
     * partner's own gives the call filed first, also when both arrive at once.
     */
    public Filed file(FiledRequest request, Partner partner) {
        if (request.media().size() > WaitingFiles.MOST_WAITING) {
            throw Refused.invalid("open311.too-many-photos", WaitingFiles.MOST_WAITING);
        }
        String earlier = earlier(request.attribute(ServiceList.EXTERNAL_NO), partner);
        if (earlier != null) {
            return new Filed(earlier, follow.codeOf(earlier), true);
        }
        List<Long> fileIds = request.media().stream()
                .map(photo -> files.upload(photo, partner.user()).id())
                .toList();
        String callNo = filing.file(form.answers(request, partner, fileIds));
        return new Filed(callNo, follow.codeOf(callNo), false);
    }

    private @Nullable String earlier(@Nullable String externalNo, Partner partner) {
        if (externalNo == null) {
            return null;
        }
        calls.lockFiling(partner.user(), externalNo);
        return calls.filedAs(partner.user(), externalNo).orElse(null);
    }
}
