package org.yidan.organization.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.OfficerUnknown;
import org.yidan.shared.Refused;

/** Holds a row against a second administrator: who changes what another has changed meanwhile is told. */
@Component
class PersonRows {

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person as the keeper saw him; held until the transaction ends, and of a newer version then. */
    String claim(String userId, long seen) {
        String name = jdbc.sql("select display_name from officer where user_id = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new OfficerUnknown(userId));
        int rows = jdbc.sql("update officer set version = version + 1 where user_id = ? and version = ?")
                .params(userId, seen)
                .update();
        if (rows == 0) {
            throw Refused.conflict("organization.changed-meanwhile", name);
        }
        return name;
    }

    /** The unit as the keeper saw it. */
    void claimUnit(String code, String name, long seen) {
        int rows = jdbc.sql("update organization_unit set version = version + 1 where code = ? and version = ?")
                .params(code, seen)
                .update();
        if (rows == 0) {
            throw Refused.conflict("organization.changed-meanwhile", name);
        }
    }
}
