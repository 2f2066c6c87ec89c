package org.yidan.call.journal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.casework.attachments.CheckedFile;
import org.yidan.shared.OfficeClock;

/**
 * Takes in photos and documents. A file first belongs to nobody but its uploader; a registration or a step then attaches it
 * to the call, and what was never attached is thrown away after a day.
 */
@Service
@Transactional
public class FileDesk {

    /** Most bytes of one file. */
    public static final int MOST_BYTES = CheckedFile.MOST_BYTES;

    private static final int MOST_UNATTACHED = 9;
    private static final Duration KEPT_UNATTACHED = Duration.ofDays(1);
    private static final Duration LEFT = Duration.ofHours(2);

    private final CallFiles files;
    private final OfficeClock clock;

    FileDesk(CallFiles files, OfficeClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a file for the uploader until a call takes it; refuses other kinds than photos and PDF, and more than nine at a
     * time, where those of a form left hours ago give way.
     */
    public CallFile upload(String sentName, byte[] content, String uploader) {
        if (files.countByUploadedByAndCallIdIsNull(uploader) >= MOST_UNATTACHED
                && files.deleteUnattachedOf(uploader, clock.instant().minus(LEFT)) == 0) {
            throw CallRefused.conflict("file-too-many", MOST_UNATTACHED);
        }
        return files.save(checked(sentName, content, uploader));
    }

    /** Adds a file to a call that runs. */
    public CallFile add(Call call, String step, String sentName, byte[] content, String uploader) {
        if (!call.isOpen()) {
            throw CallRefused.conflict("already-closed", call.callNo());
        }
        CallFile file = checked(sentName, content, uploader);
        file.attachTo(call.id(), step);
        return files.save(file);
    }

    /** Attaches the uploader's own free files; refuses ids that are somebody else's or are gone. */
    public void attach(Call call, String step, Collection<Long> ids, String uploader) {
        Set<Long> wanted = Set.copyOf(ids);
        if (!wanted.isEmpty() && files.attach(wanted, uploader, call.id(), step) != wanted.size()) {
            throw CallRefused.invalid("file-gone");
        }
    }

    /** Throws away what no call took within a day; safe on several nodes at once. */
    public int sweep() {
        return files.deleteUnattachedBefore(clock.instant().minus(KEPT_UNATTACHED));
    }

    private CallFile checked(String sentName, byte[] content, String uploader) {
        if (content.length == 0) {
            throw CallRefused.invalid("file-empty");
        }
        if (content.length > MOST_BYTES) {
            throw CallRefused.invalid("file-too-big", MOST_BYTES / (1024 * 1024));
        }
        CheckedFile file = CheckedFile.of(sentName, content).orElseThrow(() -> CallRefused.invalid("file-kind"));
        return new CallFile(
                file.name(),
                file.mime(),
                content,
                file.sha256(),
                uploader,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
