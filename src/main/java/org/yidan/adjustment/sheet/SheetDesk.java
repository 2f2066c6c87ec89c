package org.yidan.adjustment.sheet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.proposal.ProposerRules;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Takes a changed sheet of the list: shows what it would change, and proposes all of it at once (RULES D1). */
@Service
@Transactional
public class SheetDesk {

    private final ChangedSheets sheets;
    private final AdjustmentDesk adjustments;
    private final ProposerRules proposers;
    private final CurrentUser user;

    SheetDesk(ChangedSheets sheets, AdjustmentDesk adjustments, ProposerRules proposers, CurrentUser user) {
        this.sheets = sheets;
        this.adjustments = adjustments;
        this.proposers = proposers;
        this.user = user;
    }

    /**
     * What is asked for beside the sheet.
     *
     * @param resources what a township gets with a power that is handed down
     * @param removalsSeen whether the proposer has seen which matters leave the list
     * @param mark of the page that was filled in, so that it proposes once however often it is sent
     */
    public record Wish(String reason, @Nullable String resources, boolean removalsSeen, String mark) {}

    /** The region whose list the current user may propose to change; refuses who may not. */
    @Transactional(readOnly = true)
    public String region() {
        return proposers.regionOf(proposers.unitOf(user.id()));
    }

    /** What the sheet would change; nothing is kept. */
    @Transactional(readOnly = true)
    public SheetComparison compare(byte[] sheet) {
        return sheets.compare(region(), sheet);
    }

    /** Proposes everything the sheet changes; refuses a faulty sheet and one that changes nothing. */
    public CaseFile propose(byte[] sheet, Wish wish) {
        String unit = proposers.unitOf(user.id());
        String region = proposers.regionOf(unit);
        SheetComparison comparison = sheets.compare(region, sheet);
        if (comparison.faultCount() > 0) {
            throw Refused.invalid("adjustment.sheet-faulty", comparison.faultCount());
        }
        if (comparison.items().isEmpty()) {
            throw Refused.invalid("adjustment.sheet-changes-nothing");
        }
        if (comparison.count("remove") > 0 && !wish.removalsSeen()) {
            throw Refused.invalid("adjustment.sheet-removals", comparison.count("remove"));
        }
        Map<String, Object> answers = Map.of("reason", wish.reason(), "sheet", sha256(sheet));
        return adjustments.propose(new NewProposal(
                AdjustmentType.BATCH,
                region,
                Texts.kept(
                        "adjustment.title-batch",
                        comparison.count("add"),
                        comparison.count("change"),
                        comparison.count("remove")),
                wish.reason(),
                unit,
                new FormSubmission(user.id(), answers),
                comparison.items(),
                null,
                List.of(),
                List.of(),
                "SHEET-" + user.id() + "-" + wish.mark(),
                wish.resources(),
                false,
                null,
                null));
    }

    private static String sha256(byte[] sheet) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sheet));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
