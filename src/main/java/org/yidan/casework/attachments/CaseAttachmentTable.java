package org.yidan.casework.attachments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All attachments of all cases. */
interface CaseAttachmentTable extends JpaRepository<CaseAttachment, Long> {

    /** Without their contents, oldest first. */
    @Query(
            """
            select new org.yidan.casework.attachments.AttachmentLine(
                a.id, a.step, a.name, a.mime, a.size, a.uploadedBy, a.uploadedAt, a.takenAt, a.lat, a.lng)
              from CaseAttachment a where a.caseNo = :caseNo order by a.uploadedAt, a.id""")
    List<AttachmentLine> linesOf(String caseNo);

    Optional<CaseAttachment> findByIdAndCaseNo(Long id, String caseNo);

    int countByCaseNo(String caseNo);
}
