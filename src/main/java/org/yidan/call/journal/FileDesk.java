package org.yidan.call.journal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.CallSettings;
import org.yidan.casework.files.CheckedFile;
import org.yidan.casework.files.FileStore;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;

/**
 * Takes in photos and documents that were looked at. A file first belongs to nobody but its uploader; a registration or a step
 * then attaches it to the call, and what was never attached is thrown away when the draft of its form has expired.
 */
@Service
@Transactional
@NamedInterface("files")
public class FileDesk {

    /** Most photos of a registration (RULES A1). */
    public static final int MOST_UNATTACHED = 9;

    private static final Duration KEPT_UNATTACHED = Duration.ofDays(7);
    private static final Duration LEFT = Duration.ofHours(2);

    private final CallFiles files;
    private final FileStore store;
    private final CallSettings settings;
    private final OfficeClock clock;

    FileDesk(CallFiles files, FileStore store, CallSettings settings, OfficeClock clock) {
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a file for the uploader until a call takes it; refuses more than nine at a time, where those of a form left hours
     * ago give way.
     */
    public CallFile upload(CheckedFile sent, String uploader) {
        if (files.countByUploadedByAndCallIdIsNull(uploader) >= MOST_UNATTACHED
                && files.deleteUnattachedOf(uploader, clock.instant().minus(LEFT)) == 0) {
            throw CallRefused.conflict("file-too-many", MOST_UNATTACHED);
        }
        return files.save(kept(sent, uploader));
    }

    /** Adds a file to a call that runs, under the key of a step, as far as the uploader has not added too many to it. */
    public CallFile add(Call call, String step, CheckedFile sent, String uploader) {
        if (!call.isOpen()) {
            throw CallRefused.conflict("already-closed", call.callNo());
        }
        requireRoom(call, 1, uploader);
        CallFile file = kept(sent, uploader);
        file.attachTo(call.id(), step);
        return files.save(file);
    }

    /** Takes back the uploader's own file that no call has taken yet; a file of others is not known here. */
    public void takeBack(long id, String uploader) {
        if (files.deleteUnattached(id, uploader) == 0) {
            throw CallRefused.missing("file-unknown");
        }
    }

    /** Attaches the uploader's own free files, nine at most; refuses ids that are somebody else's or are gone. */
    public void attach(Call call, Step step, Collection<Long> ids, String uploader) {
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.size() > MOST_UNATTACHED) {
            throw CallRefused.invalid("files-too-many-at-once", MOST_UNATTACHED);
        }
        requireRoom(call, wanted.size(), uploader);
        if (!wanted.isEmpty() && files.attach(wanted, uploader, call.id(), step.key()) != wanted.size()) {
            throw CallRefused.invalid("file-gone");
        }
    }

    private void requireRoom(Call call, int more, String uploader) {
        if (more > 0 && files.countByCallIdAndUploadedBy(call.id(), uploader) + more > settings.mostFilesOfOne()) {
            throw CallRefused.conflict("files-too-many-of-one", settings.mostFilesOfOne());
        }
    }

    /** Throws away what no call took within a week; safe on several nodes at once. */
    public int sweep() {
        return files.deleteUnattachedBefore(clock.instant().minus(KEPT_UNATTACHED));
    }

    private CallFile kept(CheckedFile sent, String uploader) {
        store.keep(sent);
        return new CallFile(sent, uploader, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
