package org.yidan.adjustment.publication;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.duty.TrainingRecords;

/** The trainings after changes of the list (RULES D12), which a region's townships share. */
@Component
class ChangeTrainings implements TrainingRecords {

    private final JdbcClient jdbc;

    ChangeTrainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean trained(String township, String matterCode, LocalDate before) {
        return jdbc.sql(
                        """
                        select exists (
                            select from adjustment_proposal p join case_act a on a.case_no = p.case_no and a.step = :step
                             where p.region = left(:township, 6) and p.items @> jsonb_build_array(jsonb_build_object('matterCode', cast(:matter as text)))
                               and a.answers ->> 'trainedOn' < :before)""")
                .param("step", ListAdjustmentStep.TRAIN_UNITS.key())
                .param("township", township)
                .param("matter", matterCode)
                .param("before", before.toString())
                .query(Boolean.class)
                .single();
    }
}
