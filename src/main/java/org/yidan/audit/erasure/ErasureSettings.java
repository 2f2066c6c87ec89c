package org.yidan.audit.erasure;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yidan.casework.CaseKind;
import org.yidan.engine.EngineSettings;

/**
 * Who may be the second person, and how long cases are kept.
 *
 * @param approvers the roles whose posts approve acts in their region
 * @param archiveDays days a closed case is kept, by kind; ten years where none is said, and never less
 */
@ConfigurationProperties("yidan.audit.erasure")
public record ErasureSettings(
        @DefaultValue({"staffing-office", "justice-office"}) List<String> approvers,
        @DefaultValue Map<CaseKind, Integer> archiveDays) {

    public ErasureSettings {
        approvers = List.copyOf(approvers);
        archiveDays = Map.copyOf(archiveDays);
        if (archiveDays.values().stream().anyMatch(days -> days < EngineSettings.ARCHIVE_DAYS)) {
            throw new IllegalArgumentException(
                    "yidan.audit.erasure.archive-days is below the archive term of ten years");
        }
    }

    /** Days a closed case of this kind is kept. */
    public int daysOf(CaseKind kind) {
        return archiveDays.getOrDefault(kind, EngineSettings.ARCHIVE_DAYS);
    }
}
