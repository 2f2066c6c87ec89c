package org.yidan.level.objection;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.yidan.shared.Refused;

/** All objections. */
public interface LevelObjections extends JpaRepository<LevelObjection, String> {

    Optional<LevelObjection> findByTaskId(String taskId);

    /** The objection of this number; refuses when there is none. */
    default LevelObjection byNo(String objectionNo) {
        return findById(objectionNo).orElseThrow(() -> Refused.missing("level.unknown", objectionNo));
    }
}
