package org.yidan.call.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Photos and documents of all calls. */
public interface CallFiles extends JpaRepository<CallFile, Long> {

    /** What is shown of a file without its content; {@code takenAt}, {@code lat} and {@code lng} as the photo says itself. */
    record FileLine(
            Long id,
            String name,
            String mime,
            int size,
            String sha256,
            String step,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable Instant takenAt,
            @Nullable Double lat,
            @Nullable Double lng) {}

    @Query(
            """
            select new org.yidan.call.journal.CallFiles$FileLine(
                f.id, f.name, f.mime, f.size, f.sha256, f.step, f.uploadedBy, f.uploadedAt, f.takenAt, f.lat, f.lng)
              from CallFile f where f.callId = :callId order by f.uploadedAt, f.id""")
    List<FileLine> linesOf(Long callId);

    int countByUploadedByAndCallIdIsNull(String uploadedBy);

    int countByCallIdAndUploadedBy(Long callId, String uploadedBy);

    /** Attaches the uploader's free files without reading their content; says how many it were. */
    @Modifying(flushAutomatically = true)
    @Query(
            """
            update CallFile f set f.callId = :callId, f.step = :step
             where f.id in :ids and f.uploadedBy = :uploader and f.callId is null""")
    int attach(Collection<Long> ids, String uploader, Long callId, String step);

    /** Takes back an upload that no call has taken yet. */
    @Modifying
    @Query("delete from CallFile f where f.id = :id and f.callId is null and f.uploadedBy = :uploader")
    int deleteUnattached(long id, String uploader);

    @Modifying
    @Query("delete from CallFile f where f.callId is null and f.uploadedBy = :uploader and f.uploadedAt < :before")
    int deleteUnattachedOf(String uploader, Instant before);

    @Modifying
    @Query("delete from CallFile f where f.callId is null and f.uploadedAt < :before")
    int deleteUnattachedBefore(Instant before);

    /** Whether a photo was added to the call since an instant. */
    @Query(
            """
            select count(f) > 0 from CallFile f
             where f.callId = :callId and f.uploadedAt >= :since and f.mime like 'image/%'""")
    boolean hasPhotoSince(Long callId, Instant since);
}
