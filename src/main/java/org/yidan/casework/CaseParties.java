package org.yidan.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.Refused;

/** Which units take part in a case, and as what: {@code lead}, {@code participant}, {@code township} and the like. */
@Service
@Transactional
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the unit the only one of this party. */
    public void set(String caseNo, String party, String unitCode) {
        jdbc.sql(
                        """
                        with others as (delete from case_party where case_no = :no and party = :party and unit_code <> :unit)
                        insert into case_party (case_no, party, unit_code) values (:no, :party, :unit)
                        on conflict (case_no, party, unit_code) do nothing""")
                .param("no", caseNo)
                .param("party", party)
                .param("unit", unitCode)
                .update();
    }

    /** Adds a unit to a party of several; does nothing when it is in already. */
    public void add(String caseNo, String party, String unitCode) {
        jdbc.sql(
                        """
                        insert into case_party (case_no, party, unit_code) values (?, ?, ?)
                        on conflict (case_no, party, unit_code) do nothing""")
                .params(caseNo, party, unitCode)
                .update();
    }

    public void remove(String caseNo, String party, String unitCode) {
        jdbc.sql("delete from case_party where case_no = ? and party = ? and unit_code = ?")
                .params(caseNo, party, unitCode)
                .update();
    }

    /** The one unit of a party; refuses when there is none yet. */
    @Transactional(readOnly = true)
    public String unit(String caseNo, String party) {
        return units(caseNo, party).stream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("casework.party-missing", caseNo, party));
    }

    /** The units of a party in the order they joined. */
    @Transactional(readOnly = true)
    public List<String> units(String caseNo, String party) {
        return jdbc.sql("select unit_code from case_party where case_no = ? and party = ? order by joined")
                .params(caseNo, party)
                .query(String.class)
                .list();
    }

    /** All parties with their units, by party. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(String caseNo) {
        Map<String, List<String>> parties = new TreeMap<>();
        jdbc.sql("select party, unit_code from case_party where case_no = ? order by joined")
                .param(caseNo)
                .query(row -> {
                    parties.computeIfAbsent(row.getString(1), party -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return parties;
    }

    /** Whether the unit is a party of the case, as whatever. */
    @Transactional(readOnly = true)
    public boolean takesPart(String caseNo, String unitCode) {
        return jdbc.sql("select exists (select from case_party where case_no = ? and unit_code = ?)")
                .params(caseNo, unitCode)
                .query(Boolean.class)
                .single();
    }
}
