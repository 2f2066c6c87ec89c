package org.yidan.audit.seal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sealed log.
 *
 * @param node the name of this node in leaves
 * @param origin the name of the log, after {@code yidan/}
 * @param signingKey what checkpoints are signed with, {@code PRIVATE+KEY+…}; from the environment only
 * @param sm2Key what a second signature by SM2 is made with, {@code PRIVATE+SM2+…}; from the environment only, none when not set
 * @param keyFile where the key of the sample lies and is made when there is none; not for an office
 * @param oldKeys public keys that signed before
 * @param worker whether this node sequences and hands out
 * @param checkpointEach a new checkpoint at most so often
 * @param anchorEach so often a checkpoint goes outside
 * @param fresh how old the last confirmation from outside may be
 * @param folder where checkpoints are put as files
 * @param mails who gets the day's checkpoint as a letter
 * @param mailFrom the sender of these letters
 * @param witnesses who cosigns
 * @param timeStampAuthority the address of a time stamp authority (RFC 3161)
 */
@ConfigurationProperties("yidan.audit")
public record SealSettings(
        @DefaultValue("node-1") String node,
        @DefaultValue("local") String origin,
        @Nullable String signingKey,
        @Nullable String sm2Key,
        @Nullable Path keyFile,
        @DefaultValue List<String> oldKeys,
        @DefaultValue("true") boolean worker,
        @DefaultValue("10s") Duration checkpointEach,
        @DefaultValue("1h") Duration anchorEach,
        @DefaultValue("26h") Duration fresh,
        @Nullable Path folder,
        @DefaultValue List<String> mails,
        @DefaultValue("yidan@localhost") String mailFrom,
        @DefaultValue List<Witness> witnesses,
        @Nullable URI timeStampAuthority) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SealSettings[yidan/" + origin + "]";
    }

    /**
     * Somebody outside who keeps the log from forgetting.
     *
     * @param url takes {@code POST …/add-checkpoint} as C2SP tlog-witness says
     * @param key his public key
     */
    public record Witness(String name, URI url, String key) {}
}
