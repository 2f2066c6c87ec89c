package org.yidan.level.objection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.SentWork;
import org.yidan.level.LevelRefused;

/** Finds who answers for the work of a task. */
@Component
public class SentWorks {

    private final List<SentWork> works;

    SentWorks(List<SentWork> works) {
        this.works = works;
    }

    /** The first module that keeps it; refuses for tasks outside any open case or call. */
    public SentWork of(ObjectedTask task) {
        return works.stream()
                .filter(work -> work.keeps(task))
                .findFirst()
                .orElseThrow(() -> LevelRefused.conflict("not-of-a-case"));
    }
}
