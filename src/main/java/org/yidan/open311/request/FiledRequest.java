package org.yidan.open311.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.files.CheckedFile;

/**
 * What a partner sends to file a call, as the standard names it.
 *
 * @param serviceCode code of a matter, or {@link org.yidan.open311.ServiceList#OTHER}
 * @param addressId nine to twelve digits of the administrative code, if the partner knows it
 * @param attributes the service's own questions by code
 * @param media photos sent along, looked at
 */
public record FiledRequest(
        String serviceCode,
        @Nullable String description,
        @Nullable String lat,
        @Nullable String lng,
        @Nullable String addressString,
        @Nullable String addressId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String mediaUrl,
        Map<String, String> attributes,
        List<CheckedFile> media) {

    /** An answer to one of the service's own questions, null when it was left out. */
    @Nullable
    String attribute(String code) {
        String value = attributes.get(code);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
