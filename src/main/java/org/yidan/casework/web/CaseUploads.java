package org.yidan.casework.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRefused;
import org.yidan.casework.attachments.CaseAttachment;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.attachments.CheckedFile;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;

/** Takes the attachments sent by the page of a case from those who take part in it, and gives them out to its readers. */
@Component
class CaseUploads {

    private static final Pattern STEP = Pattern.compile("[a-zA-Z]{3,64}");
    private static final String NO_STEP = "other";
    private static final int MOST_AT_ONCE = 9;

    private final CaseSight sight;
    private final CaseAttachments attachments;
    private final CurrentUser user;

    CaseUploads(CaseSight sight, CaseAttachments attachments, CurrentUser user) {
        this.sight = sight;
        this.attachments = attachments;
        this.user = user;
    }

    void add(String caseNo, String step, List<MultipartFile> sent) throws IOException {
        CaseFile file = sight.see(caseNo);
        if (!sight.takesPart(file)) {
            throw CaseRefused.forbidden("file-not-yours", caseNo);
        }
        if (sent.size() > MOST_AT_ONCE) {
            throw CaseRefused.conflict("file-too-many-at-once", MOST_AT_ONCE);
        }
        for (MultipartFile one : sent) {
            if (one.getSize() > CheckedFile.MOST_BYTES) {
                throw CaseRefused.invalid("file-too-big", CheckedFile.MOST_BYTES / (1024 * 1024));
            }
            String name = Optional.ofNullable(one.getOriginalFilename()).orElse("");
            attachments.add(file, STEP.matcher(step).matches() ? step : NO_STEP, name, one.getBytes(), user.id());
        }
    }

    CaseAttachment find(String caseNo, long id) {
        sight.see(caseNo);
        return attachments.find(caseNo, id).orElseThrow(() -> CaseRefused.missing("file-unknown"));
    }
}
