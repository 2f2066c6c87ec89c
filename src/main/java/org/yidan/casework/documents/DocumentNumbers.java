package org.yidan.casework.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.shared.Rehearsing;

/** Running numbers of documents without gaps per unit, form and year: a rollback gives the number back. */
@Component
public class DocumentNumbers {

    private final JdbcClient jdbc;
    private final Organization organization;

    DocumentNumbers(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber next(String unitCode, String formNo, int year) {
        int running = Rehearsing.current()
                .map(rehearsal -> rehearsal.next(unitCode + " " + formNo + " " + year))
                .orElseGet(() -> counted(unitCode, formNo, year));
        return DocumentNumber.of(organization.unit(unitCode).name(), year, running);
    }

    private int counted(String unitCode, String formNo, int year) {
        return jdbc.sql(
                        """
                        insert into case_document_number as n (unit_code, form_no, year, last_number) values (?, ?, ?, 1)
                        on conflict (unit_code, form_no, year) do update set last_number = n.last_number + 1
                        returning last_number""")
                .params(unitCode, formNo, year)
                .query(Integer.class)
                .single();
    }
}
