package org.yidan.casework.attachments;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRefused;
import org.yidan.casework.CaseworkSettings;
import org.yidan.shared.OfficeClock;

/** Adds photos and papers to open cases and gives them out again. */
@Service
@Transactional
public class CaseAttachments {

    private final CaseAttachmentTable attachments;
    private final CaseworkSettings settings;
    private final OfficeClock clock;

    CaseAttachments(CaseAttachmentTable attachments, CaseworkSettings settings, OfficeClock clock) {
        this.attachments = attachments;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a file to an open case; refuses other kinds than photos and PDF, empty and too big ones.
     *
     * @param step step or topic it belongs to, {@code page} when it came by the page
     */
    public CaseAttachment add(CaseFile file, String step, String sentName, byte[] content, String user) {
        file.requireOpen();
        if (content.length == 0) {
            throw CaseRefused.invalid("file-empty");
        }
        if (content.length > CheckedFile.MOST_BYTES) {
            throw CaseRefused.invalid("file-too-big", CheckedFile.MOST_BYTES / (1024 * 1024));
        }
        if (attachments.countByCaseNo(file.caseNo()) >= settings.mostAttachments()) {
            throw CaseRefused.conflict("file-too-many", settings.mostAttachments());
        }
        CheckedFile checked = CheckedFile.of(sentName, content).orElseThrow(() -> CaseRefused.invalid("file-kind"));
        return attachments.save(new CaseAttachment(
                file.caseNo(), step, checked, user, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
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

    /** One attachment of this case with its content. */
    @Transactional(readOnly = true)
    public Optional<CaseAttachment> find(String caseNo, long id) {
        return attachments.findById(id).filter(found -> found.caseNo().equals(caseNo));
    }
}
