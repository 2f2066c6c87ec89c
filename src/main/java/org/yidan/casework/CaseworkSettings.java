package org.yidan.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for cases.
 *
 * @param unlistedHandleDays handling limit (working days) where a limits table says LIST and the case has no listed matter
 * @param unlistedAcceptHours accept limit likewise
 * @param mostAttachments most attachments of one case that is no call
 * @param mostFilesOfOne most photos and papers of one person in one case; nobody fills it for the others
 */
@ConfigurationProperties("yidan.casework")
public record CaseworkSettings(
        @DefaultValue("10") int unlistedHandleDays,
        @DefaultValue("8") int unlistedAcceptHours,
        @DefaultValue("200") int mostAttachments,
        @DefaultValue("60") int mostFilesOfOne) {}
