package org.yidan.casework;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All case files. */
interface CaseFileTable extends JpaRepository<CaseFile, Long> {

    Optional<CaseFile> findByCaseNo(String caseNo);
}
