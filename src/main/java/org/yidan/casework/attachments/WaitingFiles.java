package org.yidan.casework.attachments;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.files.CheckedFile;
import org.yidan.casework.files.FileStore;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Files uploaded with a form that is not sent yet. Each belongs to nobody but its uploader; the step then attaches it to the case, and
 * what was never attached is thrown away when the draft of its form has expired.
 */
@Service
@Transactional
public class WaitingFiles {

    /** Most photos of a registration (RULES A1). */
    public static final int MOST_WAITING = 9;

    private static final Logger log = LoggerFactory.getLogger(WaitingFiles.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LEFT = Duration.ofHours(2);

    private final CaseAttachmentTable attachments;
    private final CaseAttachments attached;
    private final FileStore store;
    private final OfficeClock clock;

    WaitingFiles(CaseAttachmentTable attachments, CaseAttachments attached, FileStore store, OfficeClock clock) {
        this.attachments = attachments;
        this.attached = attached;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a file for the uploader until a case takes it; refuses more than nine at a time, where those of a form left hours
     * ago give way.
     */
    public CaseAttachment upload(CheckedFile sent, String uploader) {
        if (attachments.countByUploadedByAndCaseNoIsNull(uploader) >= MOST_WAITING
                && attachments.deleteWaitingOf(uploader, clock.instant().minus(LEFT)) == 0) {
            throw Refused.conflict("casework.file-too-many-waiting", MOST_WAITING);
        }
        store.keep(sent);
        return attachments.save(
                new CaseAttachment(null, null, sent, uploader, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Takes back the uploader's own file that no case has taken yet; a file of others is not known here. */
    public void takeBack(long id, String uploader) {
        if (attachments.deleteWaiting(id, uploader) == 0) {
            throw Refused.missing("casework.file-unknown");
        }
    }

    /** Attaches the uploader's own waiting files, nine at most; refuses ids that are somebody else's or are gone. */
    public void attach(CaseFile file, Step step, Collection<Long> ids, String uploader) {
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.size() > MOST_WAITING) {
            throw Refused.invalid("casework.files-too-many-at-once", MOST_WAITING);
        }
        if (wanted.isEmpty()) {
            return;
        }
        attached.requireRoom(file, wanted.size(), uploader);
        if (attachments.attach(wanted, uploader, file.caseNo(), step.key()) != wanted.size()) {
            throw Refused.invalid("casework.file-gone");
        }
    }

    /** A file by its number, waiting or not; who may see it is asked of its case or its uploader. */
    @Transactional(readOnly = true)
    public Optional<CaseAttachment> find(long id) {
        return attachments.findById(id);
    }

    /** Nightly: throws away what no case took within a week; safe on several nodes at once. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    public void sweep() {
        int swept = attachments.deleteWaitingBefore(clock.instant().minus(KEPT));
        if (swept > 0) {
            log.info("{} uploads thrown away that no case took", swept);
        }
    }
}
