package org.yidan.casework.attachments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseworkSettings;
import org.yidan.casework.files.CheckedFile;
import org.yidan.casework.files.FileCheck;
import org.yidan.casework.files.FileStore;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Adds photos and papers to open cases and gives them out again; those of a form wait for its case ({@link WaitingFiles}). */
@Service
@Transactional
public class CaseAttachments {

    private final CaseAttachmentTable attachments;
    private final FileCheck check;
    private final FileStore store;
    private final CaseworkSettings settings;
    private final OfficeClock clock;

    CaseAttachments(
            CaseAttachmentTable attachments,
            FileCheck check,
            FileStore store,
            CaseworkSettings settings,
            OfficeClock clock) {
        this.attachments = attachments;
        this.check = check;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a file to an open case; refuses other kinds than photos and PDF, empty and too big ones.
     *
     * @param step step or topic it belongs to, {@code page} when it came by the page
     */
    public CaseAttachment add(CaseFile file, String step, String sentName, byte[] content, String user) {
        return add(file, step, check.check(sentName, content), user);
    }

    /** Adds a file that was looked at already to an open case. */
    public CaseAttachment add(CaseFile file, String step, CheckedFile sent, String user) {
        file.requireOpen();
        requireRoom(file, 1, user);
        store.keep(sent);
        return attachments.save(new CaseAttachment(
                file.caseNo(), step, sent, user, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Refuses more than a case has room for, and more than one person adds to it: nobody fills it for the others. */
    void requireRoom(CaseFile file, int more, String user) {
        if (file.kind() != CaseKind.CALL
                && attachments.countByCaseNo(file.caseNo()) + more > settings.mostAttachments()) {
            throw Refused.conflict("casework.file-too-many", settings.mostAttachments());
        }
        if (more > 0
                && attachments.countByCaseNoAndUploadedBy(file.caseNo(), user) + more > settings.mostFilesOfOne()) {
            throw Refused.conflict("casework.files-too-many-of-one", settings.mostFilesOfOne());
        }
    }

    /** Whether a photo was added to the case since an instant. */
    @Transactional(readOnly = true)
    public boolean hasPhotoSince(CaseFile file, Instant since) {
        return attachments.hasPhotoSince(file.caseNo(), since);
    }

    @Transactional(readOnly = true)
    public int count(String caseNo) {
        return attachments.countByCaseNo(caseNo);
    }

    /** The attachments of a case without their contents, oldest first. */
    @Transactional(readOnly = true)
    public List<AttachmentLine> of(String caseNo) {
        return attachments.linesOf(caseNo);
    }

    /** One attachment of this case. */
    @Transactional(readOnly = true)
    public Optional<CaseAttachment> find(String caseNo, long id) {
        return attachments.findByIdAndCaseNo(id, caseNo);
    }
}
