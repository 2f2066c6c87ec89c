package org.yidan.casework.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All documents of all cases; they are only ever added. */
interface IssuedDocuments extends JpaRepository<IssuedDocument, Long> {

    List<IssuedDocument> findByCaseNoOrderByIssuedAtAscIdAsc(String caseNo);

    Optional<IssuedDocument> findFirstByCaseNoAndFormNoOrderByIssuedAtDescIdDesc(String caseNo, String formNo);
}
