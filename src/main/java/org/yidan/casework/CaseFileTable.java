package org.yidan.casework;

import org.springframework.data.jpa.repository.JpaRepository;

/** All case files. */
interface CaseFileTable extends JpaRepository<CaseFile, Long> {}
