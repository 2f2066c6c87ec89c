package org.yidan.powerreturn.record;

import org.springframework.data.jpa.repository.JpaRepository;

/** All returns, by case number. */
public interface PowerReturnTable extends JpaRepository<PowerReturn, String> {}
