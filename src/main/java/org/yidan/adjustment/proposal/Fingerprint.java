package org.yidan.adjustment.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.shared.Sha256;

/**
 * What makes two proposals the same: region, type, matters and the change itself (RULES 4: re-opened with new facts
 * only).
 */
final class Fingerprint {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Fingerprint() {}

    static String of(NewProposal asked, List<ProposedItem> items) {
        StringBuilder text = new StringBuilder(asked.region() + "|" + asked.type());
        try {
            for (ProposedItem item : items) {
                text.append('|').append(item.matterCode()).append(JSON.writeValueAsString(item.change()));
            }
            return Sha256.of(text.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
