package org.yidan.powerreturn.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the taking-over department writes for the new version.
 *
 * @param ofDepartment duty of the department; needed when the whole region gives the power back
 * @param ofTownship what the townships still help with; likewise
 * @param guide steps of the guide; empty leaves them as they are
 * @param legalBasis new citations where the old ones end; null leaves them
 */
public record NewDuties(
        @Nullable String ofDepartment, @Nullable String ofTownship, List<String> guide, @Nullable String legalBasis) {

    public NewDuties {
        guide = List.copyOf(guide);
    }
}
