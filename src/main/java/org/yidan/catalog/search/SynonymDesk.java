package org.yidan.catalog.search;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.importing.ImportForbidden;
import org.yidan.catalog.importing.Importer;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Keeps what people call the matters; for the staffing office of the region and administrators, as the list itself. */
@Service
@Transactional
public class SynonymDesk {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final SynonymTable table;
    private final Organization organization;
    private final Officers officers;
    private final OfficeClock clock;

    SynonymDesk(SynonymTable table, Organization organization, Officers officers, OfficeClock clock) {
        this.officers = officers;
        this.clock = clock;
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
        requireKeeper(region, editor);
        Map<String, Set<String>> words = SynonymSheet.read(file, table.codes());
        table.lock(region);
        Map<String, List<String>> before = table.of(region);
        int count = table.replace(region, words);
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(words.keySet());
        codes.forEach(code -> note(
                region,
                code,
                before.getOrDefault(code, List.of()),
                List.copyOf(words.getOrDefault(code, Set.of())),
                editor.userId()));
        return count;
    }

    /** Who changed the words of a matter last. */
    public record LastChange(String by, Instant at) {}

    /** The words of one matter, and who said so last. */
    public record WordsOfMatter(List<String> words, Optional<LastChange> last) {}

    /** What people call one matter. */
    @Transactional(readOnly = true)
    public WordsOfMatter of(String region, String code) {
        return new WordsOfMatter(
                table.of(region).getOrDefault(code, List.of()),
                table.lastChange(region, code)
                        .map(last -> new LastChange(
                                officers.find(last.by())
                                        .map(Officer::displayName)
                                        .orElse(last.by()),
                                last.at())));
    }

    /** Whether this person keeps the words of the region. */
    @Transactional(readOnly = true)
    public boolean mayEdit(String region, Importer editor) {
        return editor.groups().contains(ADMINISTRATORS)
                || editor.groups().contains(organization.staffingOffice(region) + "." + Role.STAFFING_OFFICE.id());
    }

    /** Puts these words, divided by 、, in the place of those of one matter; search knows them at once. */
    public void replaceOf(String region, String code, String text, Importer editor) {
        requireKeeper(region, editor);
        if (!table.codes().contains(code)) {
            throw Refused.invalid("catalog.synonyms-code-unknown", 1, code);
        }
        List<String> words = List.copyOf(SynonymSheet.words(text, 1));
        table.lock(region);
        List<String> before = table.of(region).getOrDefault(code, List.of());
        table.replaceOf(region, code, words);
        note(region, code, before, words, editor.userId());
    }

    private void note(String region, String code, List<String> before, List<String> after, String by) {
        if (!before.equals(after)) {
            table.note(region, code, before, after, by, clock.instant());
        }
    }

    private void requireKeeper(String region, Importer editor) {
        if (!mayEdit(region, editor)) {
            throw new ImportForbidden(organization.regionName(region));
        }
    }

    /** Takes the words of the sample list, unless the region has words. */
    public void loadSample(String region, Reader file) throws IOException {
        if (table.of(region).isEmpty()) {
            table.replace(region, SynonymSheet.read(file, table.codes()));
        }
    }
}
