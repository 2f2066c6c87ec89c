package org.yidan.catalog.search;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.importing.ImportForbidden;
import org.yidan.catalog.importing.Importer;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Keeps what people call the matters; for the staffing office of the region and administrators, as the list itself. */
@Service
@Transactional
public class SynonymDesk {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final SynonymTable table;
    private final Organization organization;

    SynonymDesk(SynonymTable table, Organization organization) {
        this.table = table;
        this.organization = organization;
    }

    /** The everyday words by code of matter. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(String region) {
        return table.of(region);
    }

    /**
     * Replaces all everyday words of the region by those of the file; says how many words there are now. Refuses who may not,
     * and a faulty file with {@link Refused}, of which nothing is taken.
     */
    public int replace(String region, Reader file, Importer editor) throws IOException {
        boolean may = editor.groups().contains(ADMINISTRATORS)
                || editor.groups().contains(organization.staffingOffice(region) + "." + Role.STAFFING_OFFICE.id());
        if (!may) {
            throw new ImportForbidden(organization.regionName(region));
        }
        return table.replace(region, SynonymSheet.read(file, table.codes()));
    }

    /** Takes the words of the sample list, unless the region has words. */
    public void loadSample(String region, Reader file) throws IOException {
        if (table.of(region).isEmpty()) {
            table.replace(region, SynonymSheet.read(file, table.codes()));
        }
    }
}
