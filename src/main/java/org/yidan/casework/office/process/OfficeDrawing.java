package org.yidan.casework.office.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.office.OfficeModel;

/**
 * A kind of cases as it was read with its model; kept with the version of the process.
 *
 * @param keeps fields of the start form that the process needs later, which become variables
 * @param lapses the duty not kept, by the end event that says so
 * @param faults what is wrong with the drawing
 */
record OfficeDrawing(OfficeModel model, List<String> keeps, Map<String, Category> lapses, List<String> faults) {

    private static final String PROPERTY = "yidan.office";

    void keepWith(ProcessDefinitionEntity definition) {
        definition.setProperty(PROPERTY, this);
    }

    static @Nullable OfficeDrawing of(ProcessDefinitionEntity definition) {
        return (OfficeDrawing) definition.getProperty(PROPERTY);
    }
}
