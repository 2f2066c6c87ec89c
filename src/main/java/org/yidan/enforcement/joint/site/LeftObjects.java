package org.yidan.enforcement.joint.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.joint.plan.PlanTables;
import org.yidan.enforcement.joint.plan.PlannedObject;

/** The objects of a plan that a unit still has to inspect (RULES B5). */
@Component
public class LeftObjects {

    private final PlanTables tables;
    private final Inspections inspections;

    LeftObjects(PlanTables tables, Inspections inspections) {
        this.tables = tables;
        this.inspections = inspections;
    }

    /** Those which the unit has not inspected yet, and the one where it has just found something: there may be more. */
    public List<PlannedObject> of(String taskNo, String unit) {
        List<Inspection> own = inspections.of(taskNo).stream()
                .filter(inspection -> inspection.unitCode().equals(unit))
                .toList();
        Set<Integer> closed = own.stream().map(Inspection::objectNo).collect(Collectors.toSet());
        own.stream()
                .reduce((earlier, last) -> last)
                .filter(Inspection::violation)
                .ifPresent(last -> closed.remove(last.objectNo()));
        return tables.objects(taskNo).stream()
                .filter(object -> !closed.contains(object.no()))
                .toList();
    }
}
