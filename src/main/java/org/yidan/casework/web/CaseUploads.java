package org.yidan.casework.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.attachments.CaseAttachment;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.files.FileCheck;
import org.yidan.casework.files.FilePreviews;
import org.yidan.casework.files.FileStore;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;

/** Takes the attachments sent by the page of a case from those who take part in it, and gives them out to its readers. */
@Component
class CaseUploads {

    private static final Pattern STEP = Pattern.compile("[a-zA-Z]{3,64}");
    private static final String NO_STEP = "other";
    private static final int MOST_AT_ONCE = 9;

    private final CaseSight sight;
    private final CaseFiles files;
    private final CaseAttachments attachments;
    private final FileCheck check;
    private final FileStore store;
    private final FilePreviews previews;
    private final CurrentUser user;

    CaseUploads(
            CaseSight sight,
            CaseFiles files,
            CaseAttachments attachments,
            FileCheck check,
            FileStore store,
            FilePreviews previews,
            CurrentUser user) {
        this.sight = sight;
        this.check = check;
        this.store = store;
        this.previews = previews;
        this.files = files;
        this.attachments = attachments;
        this.user = user;
    }

    void add(String caseNo, String step, List<MultipartFile> sent) throws IOException {
        if (!sight.see(caseNo).takesPart()) {
            throw Refused.forbidden("casework.file-not-yours", caseNo);
        }
        if (sent.size() > MOST_AT_ONCE) {
            throw Refused.invalid("casework.files-too-many-at-once", MOST_AT_ONCE);
        }
        for (MultipartFile one : sent) {
            check.requireSize(one.getSize());
            String name = Optional.ofNullable(one.getOriginalFilename()).orElse("");
            String at = STEP.matcher(step).matches() ? step : NO_STEP;
            attachments.add(files.byNo(caseNo), at, check.check(name, one.getBytes()), user.id());
        }
    }

    /** The content of an attachment, for whoever may see the case. */
    ResponseEntity<byte[]> content(String caseNo, long id) {
        CaseAttachment found = find(caseNo, id);
        return FileAnswer.of(found.name(), found.mime(), store.content(found.sha256()));
    }

    /** The shrunk photo of an attachment, for whoever may see the case. */
    ResponseEntity<byte[]> preview(String caseNo, long id) {
        CaseAttachment found = find(caseNo, id);
        return FileAnswer.preview(found.sha256(), previews.of(found.sha256()));
    }

    private CaseAttachment find(String caseNo, long id) {
        sight.see(caseNo);
        return attachments.find(caseNo, id).orElseThrow(() -> Refused.missing("casework.file-unknown"));
    }
}
