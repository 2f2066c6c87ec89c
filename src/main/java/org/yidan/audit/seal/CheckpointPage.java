package org.yidan.audit.seal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.seal.Checkpoints.Head;
import org.yidan.printing.QrCode;
import org.yidan.shared.Refused;

/** The day's slip: the newest checkpoint to be printed and put away, with its text and signatures as a QR code. */
@Controller
class CheckpointPage {

    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final DeskSight sight;

    CheckpointPage(Checkpoints checkpoints, LogKeys keys, DeskSight sight) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.sight = sight;
    }

    @GetMapping("/audit/proof/checkpoint")
    String slip(Model model) {
        sight.mine();
        Head head = checkpoints.newest().orElseThrow(() -> Refused.missing("seal.no-checkpoint"));
        String note = checkpoints.signed(head);
        model.addAttribute("head", head);
        model.addAttribute("note", note);
        model.addAttribute("code", QrCode.address(note));
        model.addAttribute("keys", keys.all().stream().map(NoteKey::text).toList());
        model.addAttribute("confirmed", checkpoints.confirmed());
        return "audit/checkpoint";
    }
}
