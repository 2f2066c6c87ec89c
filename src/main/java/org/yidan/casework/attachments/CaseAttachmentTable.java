package org.yidan.casework.attachments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All attachments of all cases. */
interface CaseAttachmentTable extends JpaRepository<CaseAttachment, Long> {

    /** Without their contents, oldest first. */
    @Query(
            """
            select new org.yidan.casework.attachments.AttachmentLine(
                a.id, a.step, a.name, a.mime, a.size, a.sha256, a.uploadedBy, a.uploadedAt, a.takenAt, a.lat, a.lng)
              from CaseAttachment a where a.caseNo = :caseNo order by a.uploadedAt, a.id""")
    List<AttachmentLine> linesOf(String caseNo);

    Optional<CaseAttachment> findByIdAndCaseNo(Long id, String caseNo);

    int countByCaseNo(String caseNo);

    int countByCaseNoAndUploadedBy(String caseNo, String uploadedBy);

    int countByUploadedByAndCaseNoIsNull(String uploadedBy);

    /** Attaches the uploader's waiting files; says how many it were. */
    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    """
                    update case_attachment set case_no = :caseNo, step = :step
                     where id in (:ids) and uploaded_by = :uploader and case_no is null""",
            nativeQuery = true)
    int attach(Collection<Long> ids, String uploader, String caseNo, String step);

    /** Takes back an upload that no case has taken yet. */
    @Modifying
    @Query("delete from CaseAttachment a where a.id = :id and a.caseNo is null and a.uploadedBy = :uploader")
    int deleteWaiting(long id, String uploader);

    @Modifying
    @Query(
            "delete from CaseAttachment a where a.caseNo is null and a.uploadedBy = :uploader and a.uploadedAt < :before")
    int deleteWaitingOf(String uploader, Instant before);

    @Modifying
    @Query("delete from CaseAttachment a where a.caseNo is null and a.uploadedAt < :before")
    int deleteWaitingBefore(Instant before);

    /** Whether a photo was added to the case since an instant. */
    @Query(
            """
            select count(a) > 0 from CaseAttachment a
             where a.caseNo = :caseNo and a.uploadedAt >= :since and a.mime like 'image/%'""")
    boolean hasPhotoSince(String caseNo, Instant since);
}
