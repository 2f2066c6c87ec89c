package org.yidan.casework.duty;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trainings and guidance in the register of trainings (RULES 7.3), which the townships confirmed. */
@Component
class RegisteredTrainings implements TrainingRecords {

    private final JdbcClient jdbc;

    RegisteredTrainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean trained(String township, String matterCode, LocalDate before) {
        return jdbc.sql(
                        "select exists (select from training_record where township = ? and matter_code = ? and held_on < ?)")
                .params(township, matterCode, before)
                .query(Boolean.class)
                .single();
    }
}
