package org.yidan.level.objection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.level.AssignedWork;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.shared.Refused;

/** Finds who answers for the work of a task. */
@Component
public class AssignedWorks {

    private final List<AssignedWork> works;

    AssignedWorks(List<AssignedWork> works) {
        this.works = works;
    }

    /** The first module that keeps it; refuses for tasks outside any open case or call. */
    public AssignedWork of(ObjectedTask task) {
        return works.stream()
                .filter(work -> work.keeps(task))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("level.not-of-a-case"));
    }
}
